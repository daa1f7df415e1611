package quxiang.statistics;

import java.time.LocalDate;

/**
 * What happened to a school's graduates on a day in Asia/Shanghai. It counts whatever became of it later.
 *
 * @param invited letters sent to them
 * @param accepted letters that they accepted
 * @param approved signings that the school approved
 * @param registered other destinations that the school registered
 */
public record SchoolDay(LocalDate day, long invited, long accepted, long approved, long registered) {}
