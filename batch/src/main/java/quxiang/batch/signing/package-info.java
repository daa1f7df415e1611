/** The jobs of signing: the nightly end of invitations that nobody answered. */
package quxiang.batch.signing;
