/** 个人信息请求 in the running server. */
package quxiang.request;
