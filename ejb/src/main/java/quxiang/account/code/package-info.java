/**
 * One-time codes by SMS and mail, and the proof of work that sending one costs.
 * A code is kept as a hash, has few tries and is good once.
 */
package quxiang.account.code;
