/** Reports of the ways after graduation, by day and week: the same pages for schools and for the centre. */
package quxiang.web.way;
