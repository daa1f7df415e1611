package quxiang.account.caller;

import jakarta.enterprise.context.RequestScoped;

/** Which row of the rosters a graduate with several looks at in this request. The web layer sets it. */
@RequestScoped
public class ChosenRow {

    private Long graduateId;

    /** The row's key, or {@code null} for the main one. */
    public Long graduateId() {
        return graduateId;
    }

    public void is(Long chosen) {
        graduateId = chosen;
    }
}
