/** The job {@code import-roster}: a staged file into the roster, a thousand rows a transaction, continued by itself when a server goes down. */
package quxiang.batch.roster;
