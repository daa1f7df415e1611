/** Uploaded tables in the running server. */
package quxiang.intake;
