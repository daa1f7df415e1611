package quxiang.signing.list;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import quxiang.common.sql.Conditions;
import quxiang.favorite.InvalidReason;
import quxiang.signing.EndReason;
import quxiang.signing.SigningState;
import quxiang.signing.rescission.RescissionOutcome;
import quxiang.signing.rescission.RescissionState;

/** The tabs of 签约/解约, in the order of the manual's chapters 5 to 8. */
public enum EmployerTab {
    /** 签约中. */
    SIGNING(
            "s.state",
            EnumSet.of(SigningState.AWAITING_GRADUATE, SigningState.AWAITING_SCHOOL),
            "s.state",
            EnumSet.of(SigningState.AWAITING_GRADUATE, SigningState.AWAITING_SCHOOL)),
    /** 签约失败. */
    FAILED("s.state", Set.of(SigningState.FAILED), "s.reason", EnumSet.range(EndReason.DECLINED, EndReason.ABORTED)),
    /** 已签约. */
    SIGNED("s.state", Set.of(SigningState.SIGNED)),
    /** 解约中. */
    RESCINDING(
            "r.state",
            Set.of(RescissionState.AWAITING_COUNTERPARTY, RescissionState.AWAITING_SCHOOL),
            "r.state",
            EnumSet.of(RescissionState.AWAITING_COUNTERPARTY, RescissionState.AWAITING_SCHOOL)),
    /** 解约失败. */
    RESCISSION_FAILED("r.state", Set.of(RescissionState.FAILED), "r.outcome", EnumSet.allOf(RescissionOutcome.class)),
    /** 已解约. */
    RESCINDED("s.state", Set.of(SigningState.RESCINDED)),
    /** 已作废. */
    VOIDED("s.state", Set.of(SigningState.VOIDED)),
    /** 失效. */
    INVALIDATED("s.state", Set.of(SigningState.INVALIDATED), "x.reason", EnumSet.allOf(InvalidReason.class));

    private final String column;
    private final Set<? extends Enum<?>> states;
    private final String choiceColumn;
    private final Set<? extends Enum<?>> choices;

    EmployerTab(String column, Set<? extends Enum<?>> states) {
        this(column, states, null, Set.of());
    }

    EmployerTab(String column, Set<? extends Enum<?>> states, String choiceColumn, Set<? extends Enum<?>> choices) {
        this.column = column;
        this.states = states;
        this.choiceColumn = choiceColumn;
        this.choices = choices;
    }

    /** The states or reasons to which the tab can be narrowed; none when all its rows are alike. */
    public List<Enum<?>> choices() {
        return List.copyOf(choices);
    }

    /** The tab in which a signing stands now, first of all that of its open rescission. */
    public static EmployerTab of(SigningRow row) {
        Enum<?> now = row.rescission() != null && row.rescission().isOpen() ? row.rescission() : row.state();
        return Arrays.stream(values())
                .filter(tab -> tab.states.contains(now))
                .findFirst()
                .orElseThrow();
    }

    /** Adds that a row has this state or reason, when it is one of the choices. */
    Conditions narrowed(Conditions where, String choice) {
        return choices.stream().anyMatch(c -> c.name().equals(choice)) ? where.andEqual(choiceColumn, choice) : where;
    }

    String column() {
        return column;
    }

    Set<? extends Enum<?>> states() {
        return states;
    }

    /**
     * Since when a row is as it is. Of a rescission its own time: the signing goes on, and its time changes when it ends later.
     */
    String since() {
        return switch (this) {
            case RESCINDING -> "coalesce(r.answered_at, r.opened_at)";
            case RESCISSION_FAILED -> "coalesce(r.closed_at, r.answered_at, r.opened_at)";
            case INVALIDATED -> "x.at";
            default -> "s.state_since";
        };
    }

    /** Whether the tab lists rescissions; a signing may have several. */
    public boolean listsRescissions() {
        return column.startsWith("r.");
    }
}
