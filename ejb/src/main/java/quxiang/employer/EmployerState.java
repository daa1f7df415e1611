package quxiang.employer;

/** How a unit stands with the centre. */
public enum EmployerState {
    /** Known, but nobody has proved yet that they may act for it. */
    UNVERIFIED("e.verified_at is null and e.suspended_at is null"),
    /** May send letters. */
    VERIFIED("e.verified_at is not null and e.suspended_at is null"),
    /** The centre forbids it further letters. */
    SUSPENDED("e.suspended_at is not null");

    private final String condition;

    EmployerState(String condition) {
        this.condition = condition;
    }

    public String condition() {
        return condition;
    }

    public static EmployerState of(boolean verified, boolean suspended) {
        if (suspended) {
            return SUSPENDED;
        }
        return verified ? VERIFIED : UNVERIFIED;
    }
}
