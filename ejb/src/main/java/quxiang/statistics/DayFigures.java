package quxiang.statistics;

import java.time.LocalDate;

/**
 * What happened to a unit's letters on a day in Asia/Shanghai.
 *
 * @param sent letters sent
 * @param accepted answers of graduates who agreed
 * @param declined answers of graduates who refused
 */
public record DayFigures(LocalDate day, long sent, long accepted, long declined) {}
