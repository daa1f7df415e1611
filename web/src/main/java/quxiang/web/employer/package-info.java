/** 用人单位: the pages of a unit's users, chapter by chapter of the employer's manual. */
package quxiang.web.employer;
