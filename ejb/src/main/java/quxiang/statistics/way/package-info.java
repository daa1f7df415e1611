/**
 * Reports of the ways after graduation, by day and week, of a school and of the country. What each figure counts is said
 * once, in {@link quxiang.statistics.way.WayDefinitions}.
 */
package quxiang.statistics.way;
