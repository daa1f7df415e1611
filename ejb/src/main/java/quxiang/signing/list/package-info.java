/**
 * Signings as lists: the eight tabs of a unit, the lists of a school.
 * Rows are scoped by who reads; each page is one query and one count.
 */
package quxiang.signing.list;
