/** 院校: the pages of a school's staff. */
package quxiang.web.school;
