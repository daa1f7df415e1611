package quxiang.roster.recovery;

/** Where a graduate's account stands. */
public enum AccountState {
    /** 待确认: the school has to confirm the first sign-in. */
    WAITING("a.awaits_school and a.disabled_at is null"),
    /** 使用中. */
    IN_USE("not a.awaits_school and a.unbound_at is null and a.disabled_at is null"),
    /** 已解绑: the person has to activate it anew. */
    UNBOUND("a.unbound_at is not null and a.disabled_at is null"),
    /** 已停用 by the school. */
    DISABLED("a.disabled_at is not null");

    private final String condition;

    AccountState(String condition) {
        this.condition = condition;
    }

    /** On the table {@code account} under the name {@code a}. */
    String condition() {
        return condition;
    }
}
