/**
 * What every request has to pass before a page sees it: its head, its connection, and its body, which is read without a thread
 * that waits for it, never faster into memory than there is room, and to the disk only for who may upload there.
 */
package quxiang.gate;
