/**
 * 单位信息 and 账号信息: what a unit and its users change by themselves.
 * Manual, chapters 10 and 11.
 */
package quxiang.employer.profile;
