/**
 * The job {@code import-roster}: a staged file compared with the roster, and into it when nothing there would change or somebody confirmed it; and
 * {@code undo-roster}, which takes an import back. A thousand rows a transaction, continued by themselves when a server goes down.
 */
package quxiang.batch.roster;
