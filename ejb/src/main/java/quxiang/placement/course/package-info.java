/**
 * What happened with one graduate of a school, on one page.
 * Signings, destinations, and who changed or read what.
 */
package quxiang.placement.course;
