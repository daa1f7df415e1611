/**
 * 签约邀请函: what an employer offers: 岗位信息, 户口信息, 档案信息, 补充条款. The parts are values that are valid once built; each can be kept as a
 * template of the unit (manual, chapters 5.1 and 9).
 */
package quxiang.letter;
