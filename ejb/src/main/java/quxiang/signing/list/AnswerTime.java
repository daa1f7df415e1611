package quxiang.signing.list;

/** How long the graduate took to accept the letter. */
public enum AnswerTime {
    WITHIN_TEN_MINUTES("s.accepted_at < s.sent_at + interval '10' minute"),
    WITHIN_A_DAY("s.accepted_at < s.sent_at + interval '1' day"),
    LONGER("s.accepted_at >= s.sent_at + interval '1' day");

    private final String condition;

    AnswerTime(String condition) {
        this.condition = condition;
    }

    public String condition() {
        return condition;
    }
}
