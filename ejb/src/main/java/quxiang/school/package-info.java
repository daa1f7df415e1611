/**
 * 院校: the universities, whether they offer online signing, and the policy of their signing: how long a graduate may think, whether departments
 * review first, and in which days of a cohort's season letters may be sent.
 */
package quxiang.school;
