package quxiang.notice.outbox;

/** There is something to deliver once the transaction is through. */
public record MessagePut() {}
