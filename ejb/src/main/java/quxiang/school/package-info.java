/**
 * 院校: the universities and the policy of their signing. It says whether they offer online signing, how long a graduate may think, whether
 * departments review first, and in which days of a cohort's season letters may be sent.
 */
package quxiang.school;
