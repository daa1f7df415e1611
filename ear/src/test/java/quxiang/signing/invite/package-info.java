/**
 * Letters as the unit writes them, in the running server.
 * Who cannot be invited is told before anything is typed.
 */
package quxiang.signing.invite;
