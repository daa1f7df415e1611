package quxiang.roster;

import quxiang.common.Refusal;

/** Why the school reads a person's number or takes something from them, for the audit log. */
public final class GivenReason {

    private static final int LONGEST = 200;

    private GivenReason() {}

    /** @throws Refusal {@code roster.reason_missing}, {@code roster.reason_too_long} */
    public static String of(String typed) {
        if (typed == null || typed.isBlank()) {
            throw new Refusal("roster.reason_missing");
        }
        if (typed.length() > LONGEST) {
            throw new Refusal("roster.reason_too_long", LONGEST);
        }
        return typed.strip();
    }
}
