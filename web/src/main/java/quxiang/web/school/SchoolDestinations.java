package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.destination.DestinationRow;
import quxiang.destination.DestinationState;
import quxiang.destination.RegisteringDestinations;
import quxiang.roster.list.RosterList;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 去向审核: what graduates told, their evidence, and objections. */
@Named
@RequestScoped
public class SchoolDestinations {

    @Inject
    private RegisteringDestinations registering;

    @Inject
    private SchoolLists asked;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ListTable table;

    @Inject
    private FlashRedirect done;

    @Inject
    private Actor actor;

    @Inject
    private RosterList roster;

    @Inject
    private Label label;

    private Long undecided;
    private Long row;
    private String reason;

    public ListRows<DestinationRow> getRows() {
        return table.rows((order, page) -> registering.page(asked.destinations(), page));
    }

    /** How many of those that match the reader can decide now. */
    public long getUndecided() {
        if (undecided == null) {
            undecided = registering.count(asked.destinations().undecided());
        }
        return undecided;
    }

    /** Those that wait, and each state. */
    public List<SelectOption> getStates() {
        return Stream.concat(
                        Stream.of(new SelectOption(SchoolLists.WAITING, label.say("school_destinations.waiting"))),
                        Arrays.stream(DestinationState.values())
                                .map(one -> new SelectOption(one.name(), label.of(one))))
                .toList();
    }

    /** The departments of the roster; none for staff of one. */
    public List<String> getDepartments() {
        return actor.scope().isWhole()
                ? roster.departments(new Cohort(cohort.year()))
                : actor.scope().touched();
    }

    /** Whether 通过 of the reader is that of the department, before the school's. */
    public boolean isEndorsing(DestinationRow of) {
        return !actor.scope().isWhole() && of.state() == DestinationState.AWAITING_DEPARTMENT;
    }

    /** Why the reader cannot let one pass, or {@code null}. */
    public String whyNot(DestinationRow of) {
        if (actor.scope().isWhole() && of.state() == DestinationState.AWAITING_DEPARTMENT) {
            return label.say("refusal.destination.awaits_department", of.department());
        }
        return whyNotMine(of);
    }

    /** Why the reader can decide nothing of one, or {@code null}. */
    public String whyNotMine(DestinationRow of) {
        return !actor.scope().isWhole() && of.endorsedAt() != null
                ? label.say("refusal.destination.endorsed_already")
                : null;
    }

    /** What the graduate asks for, and what to look at, in a line. */
    public String hints(DestinationRow of) {
        List<String> all = new ArrayList<>();
        if (of.objection() != null) {
            all.add(label.say("school_destinations.objection", of.objection()));
        }
        if (of.endWish() != null) {
            all.add(label.say("school_destinations.end_wish", of.endWish()));
        }
        all.addAll(words(of));
        return String.join(label.say("school_hints.and"), all);
    }

    /** What to look at, as sentences. */
    public List<String> words(DestinationRow of) {
        List<String> words = new ArrayList<>();
        if (of.twice()) {
            words.add(label.say("school_destination.twice"));
        }
        if (of.commissioned() && !"COMMISSIONED".equals(of.kind())) {
            words.add(label.say("school_destination.commissioned"));
        }
        if (of.samePhone() > 0) {
            words.add(label.say("school_destination.same_phone", of.samePhone()));
        }
        if (of.ownPhone()) {
            words.add(label.say("school_destination.own_phone"));
        }
        return words;
    }

    public void register() {
        registering.register(row);
        done.back("school_destinations.message.registered");
    }

    /** 退回修改. */
    public void giveBack() {
        registering.giveBack(row, reason);
        done.back("school_destinations.message.returned");
    }

    public void reject() {
        registering.reject(row, reason);
        done.back("school_destinations.message.rejected");
    }

    public void revoke() {
        registering.revoke(row, reason);
        done.back("school_destinations.message.revoked");
    }

    public void uphold() {
        registering.uphold(row, reason);
        done.back("school_destinations.message.upheld");
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
