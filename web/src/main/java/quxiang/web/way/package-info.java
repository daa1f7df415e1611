/** Reports of the ways after graduation, by day and week. Schools and the centre have the same pages. */
package quxiang.web.way;
