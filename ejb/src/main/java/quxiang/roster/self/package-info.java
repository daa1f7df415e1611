/**
 * What graduates do with their own row: activate, read, change contact data.
 * The facts themselves are the school's to change.
 */
package quxiang.roster.self;
