package quxiang.notice.outbox;

/** Where a message of the outbox stands. */
public enum OutboxState {
    /** 等待送达: nobody has taken it yet. */
    WAITING,
    /** 等待短信: shown in the app; the short message still waits for the carrier. */
    SMS_WAITING,
    /** 等待邮件: a mail that gathers the notices of an hour waits for the mail server. */
    MAIL_WAITING,
    /** 发送失败, a dead letter: the channel did not take it in six hours; an operator has to look. */
    DEAD,
    /** 无人可收: there is nobody yet who could read it, no account and no number. It is read once there is an account. */
    UNREACHED,
    /** 已送达. */
    DELIVERED
}
