package quxiang.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.common.Refusal;
import quxiang.followup.AnsweringFollowUps;
import quxiang.followup.AskedFollowUp;
import quxiang.followup.FollowUpOutcome;
import quxiang.web.kit.error.Refusals;
import quxiang.web.kit.text.Label;

/** The public page behind the link of a short message: is what is registered true? */
@Named
@RequestScoped
public class FollowUpAnswer {

    private static final int LONGEST = 400;

    @Inject
    private AnsweringFollowUps answering;

    @Inject
    private Label label;

    private String token;
    private String digits;
    private String truth;
    private AskedFollowUp asked;

    /** What the page tells; {@code null} as long as a sent form has not been taken. */
    public AskedFollowUp getAsked() {
        boolean shown = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        if (asked == null && shown) {
            asked = answering.look(token);
        }
        return asked;
    }

    /** Whether the last digits are asked for. A sent form is there until it was taken. */
    public boolean isAsking() {
        return is(FollowUpOutcome.ASKS) || is(FollowUpOutcome.WRONG);
    }

    /** Whether what is registered is shown, with the question. */
    public boolean isShown() {
        return is(FollowUpOutcome.SHOWN);
    }

    private boolean is(FollowUpOutcome outcome) {
        return getAsked() == null || asked.outcome() == outcome;
    }

    /** What the page says, and what to do next. */
    public String getSentence() {
        return label.say(
                "open_follow_up.sentence." + getAsked().outcome(),
                asked.school() == null ? "" : asked.school(),
                asked.name() == null ? "" : asked.name(),
                label.day(asked.lastDay()),
                label.time(asked.answeredAt()),
                asked.triesLeft());
    }

    /** The colour of what the page says. */
    public String getTone() {
        return switch (getAsked().outcome()) {
            case TAKEN, ANSWERED -> "good";
            case ASKS, SHOWN, OUTDATED -> "open";
            case WRONG, EXPIRED, LOCKED, UNKNOWN -> "bad";
        };
    }

    public void open() {
        asked = answering.open(token, digits);
    }

    public void confirm() {
        asked = answering.answer(token, digits, true, null);
    }

    /** 不属实; without what is true instead the question stays. */
    public void contradict() {
        if (truth == null || truth.isBlank() || truth.length() > LONGEST) {
            Refusals.stay(List.of(new Refusal("follow_up.truth", LONGEST)));
            asked = answering.open(token, digits);
            return;
        }
        asked = answering.answer(token, digits, false, truth);
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getDigits() {
        return digits;
    }

    public void setDigits(String digits) {
        this.digits = digits;
    }

    public String getTruth() {
        return truth;
    }

    public void setTruth(String truth) {
        this.truth = truth;
    }
}
