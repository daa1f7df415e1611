/**
 * The end of invitations by time, and deadlines that holidays move.
 * Both work in chunks of a few statements and wait for nobody.
 */
package quxiang.signing.expiry;
