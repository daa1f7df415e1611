/**
 * 电子签章: the signature on the agreement's file, with its key and its time stamp. Tells what it says of a file that somebody brings.
 * Knows nothing of agreements.
 */
package quxiang.agreement.signature;
