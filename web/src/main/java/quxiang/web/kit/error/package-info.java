/**
 * Turns what a use case throws into something a person can read.
 * While the database is away, everybody is told so.
 */
package quxiang.web.kit.error;
