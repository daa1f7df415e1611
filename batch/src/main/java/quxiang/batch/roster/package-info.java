/**
 * The jobs that import a roster and that undo an import. {@code import-roster} compares a staged file with the roster,
 * and takes it in when nothing there would change or somebody confirmed it; {@code undo-roster} takes an import back. A
 * thousand rows in each transaction; both resume by themselves when a server goes down.
 */
package quxiang.batch.roster;
