/**
 * Who sends a request: the account, the address, the session and the known device.
 * The web layer tells what it sees, {@code CurrentActor} says in whose name that is.
 */
package quxiang.account.caller;
