package quxiang.placement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import quxiang.common.Refusal;
import quxiang.roster.Graduate;

/** Whether a graduate has confirmed what is registered. Whoever changes it has locked the graduate's row. */
@Entity
class Confirmation {

    private static final Duration PAUSE = Duration.ofHours(24);

    @Id
    @Column(name = "graduate_id")
    private long graduateId;

    @Column(name = "school_id")
    private long schoolId;

    private int cohort;

    @Enumerated(EnumType.STRING)
    private ConfirmationState state;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "reopened_at")
    private Instant reopenedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "reopened_for")
    private ReopenReason reopenedFor;

    /** 申请更正: what the graduate says is wrong, or {@code null}. */
    private String asked;

    /** What the school said to it, or {@code null}. */
    private String answer;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Version
    private int version;

    protected Confirmation() {}

    Confirmation(Graduate graduate) {
        this.graduateId = graduate.id();
        this.schoolId = graduate.schoolId();
        this.cohort = graduate.cohort();
        this.state = ConfirmationState.OPEN;
    }

    /** 确认无误. @return whether it was not confirmed before: a second click changes nothing */
    boolean confirm(Instant at) {
        if (state == ConfirmationState.CONFIRMED) {
            return false;
        }
        state = ConfirmationState.CONFIRMED;
        confirmedAt = at;
        asked = null;
        answer = null;
        return true;
    }

    /** Something registered changed. @return whether it was confirmed before */
    boolean reopen(ReopenReason why, Instant at) {
        if (state != ConfirmationState.CONFIRMED) {
            return false;
        }
        state = ConfirmationState.REOPENED;
        reopenedFor = why;
        reopenedAt = at;
        return true;
    }

    /** 申请更正. @throws Refusal {@code confirmation.asked_already} while the school has not answered */
    void ask(String what) {
        if (asked != null) {
            throw new Refusal("confirmation.asked_already");
        }
        asked = what;
        answer = null;
    }

    /** The school answers. @throws Refusal {@code confirmation.nothing_asked} */
    void answer(String said) {
        if (asked == null) {
            throw new Refusal("confirmation.nothing_asked");
        }
        asked = null;
        answer = said;
    }

    /** 提醒. @throws Refusal {@code confirmation.confirmed_already}, {@code confirmation.reminded_lately} */
    void remind(Instant at) {
        if (state == ConfirmationState.CONFIRMED) {
            throw new Refusal("confirmation.confirmed_already");
        }
        if (remindedAt != null && at.isBefore(remindedAt.plus(PAUSE))) {
            throw new Refusal("confirmation.reminded_lately");
        }
        remindedAt = at;
    }

    ConfirmationState state() {
        return state;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    Instant reopenedAt() {
        return reopenedAt;
    }

    ReopenReason reopenedFor() {
        return reopenedFor;
    }

    String asked() {
        return asked;
    }

    String answer() {
        return answer;
    }
}
