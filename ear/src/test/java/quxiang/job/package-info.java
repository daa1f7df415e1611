/** Jobs as operators, schedules, programs and a second server see them. */
package quxiang.job;
