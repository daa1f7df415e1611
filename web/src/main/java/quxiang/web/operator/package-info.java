/** 运维: the pages of who runs the jobs. */
package quxiang.web.operator;
