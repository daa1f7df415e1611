package quxiang.school;

/** A holiday was entered; deadlines that fall into it are to be moved once that is committed. */
public record HolidayEntered(long id) {}
