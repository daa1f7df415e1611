package quxiang.web.school;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.placement.ConfirmationRow;
import quxiang.placement.ConfirmationState;
import quxiang.placement.ConfirmationWindow;
import quxiang.placement.FollowingConfirmations;
import quxiang.roster.list.RosterList;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.list.TickedRows;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.CodeNames;
import quxiang.web.kit.text.Label;

/** 去向确认: who has not, reminders, and the days in which it is done. */
@Named
@RequestScoped
public class SchoolConfirmations {

    @Inject
    private FollowingConfirmations following;

    @Inject
    private SchoolLists asked;

    @Inject
    private RosterList roster;

    @Inject
    private Actor actor;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private CodeNames codes;

    @Inject
    private Label label;

    @Inject
    private ListTable table;

    @Inject
    private FlashRedirect done;

    private ConfirmationWindow window;
    private LocalDate opensOn;
    private LocalDate closesOn;
    private Long row;
    private String chosenIds;
    private String words;

    @PostConstruct
    void read() {
        window = following.window(cohort.year()).orElse(null);
        if (window != null) {
            opensOn = window.opensOn();
            closesOn = window.closesOn();
        }
    }

    public ListRows<ConfirmationRow> getRows() {
        return table.rows((order, page) -> following.page(asked.confirmations(), page));
    }

    public ConfirmationState[] getStates() {
        return ConfirmationState.values();
    }

    /** The departments of the roster; none but their own for staff of one. */
    public List<String> getDepartments() {
        return actor.scope().isWhole()
                ? roster.departments(new Cohort(cohort.year()))
                : actor.scope().touched();
    }

    /** What the filter of 申请更正 offers. */
    public List<SelectOption> getAskings() {
        return List.of(new SelectOption("open", label.say("school_confirmations.asked_open")));
    }

    /** The colour of a state. */
    public String tone(ConfirmationState state) {
        return switch (state) {
            case OPEN -> "open";
            case CONFIRMED -> "good";
            case REOPENED -> "bad";
        };
    }

    /** The days in which the cohort confirms, or {@code null}. */
    public ConfirmationWindow getWindow() {
        return window;
    }

    /** How many have not confirmed. */
    public long getMissing() {
        return following.missing(cohort.year());
    }

    /** Why the reader cannot set the days; nothing when they can. */
    public String getWhyNoWindow() {
        return codes.refusal(following.whyNoWindow().orElse(null));
    }

    public void open() {
        following.open(new Cohort(cohort.year()), opensOn, closesOn);
        done.back("school_confirmations.message.window", String.valueOf(cohort.year()));
    }

    /** 提醒, of one or of the ticked rows. */
    public void remind() {
        done.back("school_confirmations.message.reminded", following.remind(cohort.year(), TickedRows.ids(chosenIds)));
    }

    /** 提醒 of all that the filter matches. */
    public void remindAll() {
        done.back("school_confirmations.message.reminded", following.remindAll(asked.confirmations()));
    }

    public void answer() {
        following.answer(row, words);
        done.back("school_confirmations.message.answered");
    }

    public LocalDate getOpensOn() {
        return opensOn;
    }

    public void setOpensOn(LocalDate opensOn) {
        this.opensOn = opensOn;
    }

    public LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(LocalDate closesOn) {
        this.closesOn = closesOn;
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }

    public String getChosenIds() {
        return chosenIds;
    }

    public void setChosenIds(String chosenIds) {
        this.chosenIds = chosenIds;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
