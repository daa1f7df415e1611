/**
 * The national flat file of graduates: its columns, codes and checks.
 * A row is checked by itself, against its file, and against the code tables.
 */
package quxiang.roster.format;
