package quxiang.notice;

/** There is something to deliver once the transaction is through. */
record MessagePut() {}
