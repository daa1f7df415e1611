/**
 * 导入用人单位: what 国家大学生就业服务平台 knows of its units and users comes here as a table, so that they need not tell it again. A user sets a
 * password by SMS code and has only to hand in the authorization letter (补传网签授权书).
 */
package quxiang.employer.platform;
