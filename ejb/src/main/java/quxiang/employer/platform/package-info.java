/**
 * 导入用人单位: imports the units and users of 国家大学生就业服务平台 from a table. So they need not enter their facts again. A user
 * sets a password by SMS code and has only to hand in the authorization letter (补传网签授权书).
 */
package quxiang.employer.platform;
