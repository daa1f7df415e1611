package quxiang.statistics.way;

/**
 * What is counted of a group.
 *
 * @param grouped the group; an empty text for those of whom it is not known
 * @param everybody how many graduates it has
 * @param found how many of them found their way
 */
record WayCount(String grouped, long everybody, long found) {}
