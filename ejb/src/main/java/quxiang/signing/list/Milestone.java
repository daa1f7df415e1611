package quxiang.signing.list;

/** What happened to a signing at a point in time that stays, whatever became of it later. */
public enum Milestone {
    /** The letter was sent. */
    SENT("s.sent_at"),
    /** The graduate accepted. */
    ACCEPTED("s.accepted_at"),
    /** The school approved. */
    APPROVED("s.approved_at");

    private final String column;

    Milestone(String column) {
        this.column = column;
    }

    /** When, in SQL, of the table {@code signing} under the name {@code s}. */
    public String column() {
        return column;
    }
}
