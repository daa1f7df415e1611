package quxiang.signing;

import java.util.Set;

/** The tabs of 签约/解约, in the order of the manual's chapters 5 to 8. */
public enum EmployerTab {
    /** 签约中. */
    SIGNING("s.state", SigningState.OPEN),
    /** 签约失败. */
    FAILED("s.state", Set.of(SigningState.FAILED)),
    /** 已签约. */
    SIGNED("s.state", Set.of(SigningState.SIGNED)),
    /** 解约中. */
    RESCINDING("r.state", Set.of(RescissionState.AWAITING_COUNTERPARTY, RescissionState.AWAITING_SCHOOL)),
    /** 解约失败. */
    RESCISSION_FAILED("r.state", Set.of(RescissionState.FAILED)),
    /** 已解约. */
    RESCINDED("s.state", Set.of(SigningState.RESCINDED)),
    /** 已作废. */
    VOIDED("s.state", Set.of(SigningState.VOIDED)),
    /** 失效. */
    INVALIDATED("s.state", Set.of(SigningState.INVALIDATED));

    private final String column;
    private final Set<? extends Enum<?>> states;

    EmployerTab(String column, Set<? extends Enum<?>> states) {
        this.column = column;
        this.states = states;
    }

    String column() {
        return column;
    }

    Set<? extends Enum<?>> states() {
        return states;
    }

    /** Whether the tab lists rescissions; a signing may have several. */
    public boolean listsRescissions() {
        return column.startsWith("r.");
    }
}
