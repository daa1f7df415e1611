package quxiang.statistics.way;

/** One of the two numbers of a figure. */
public enum WayPart {
    NUMERATOR,
    DENOMINATOR
}
