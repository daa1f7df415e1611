package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Messages;
import quxiang.common.Actor;
import quxiang.roster.correction.AnsweringObjections;
import quxiang.roster.correction.ObjectionRow;
import quxiang.roster.correction.ObjectionState;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 更正申请: what graduates say is wrong in the roster. */
@Named
@RequestScoped
public class SchoolObjections {

    @Inject
    private AnsweringObjections answering;

    @Inject
    private Actor actor;

    @Inject
    private ListParameters asked;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ListTable table;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private Long row;
    private String reason;
    private String number;

    public ListRows<ObjectionRow> getRows() {
        return table.rows((order, page) ->
                answering.page(cohort.year(), asked.constant(ObjectionState.class, "state"), asked.text("name"), page));
    }

    /** What a graduate says is wrong, in a line. */
    public String asked(ObjectionRow one) {
        Stream<String> facts = one.facts().stream()
                .map(fact -> label.say("RosterLabel." + fact.name())
                        + " "
                        + label.say(
                                "graduate_facts.should_be",
                                fact.now() == null || fact.now().isEmpty() ? "—" : label.code(fact.table(), fact.now()),
                                label.code(fact.table(), fact.asked())));
        Stream<String> remark = one.remark() == null || one.remark().isBlank()
                ? Stream.empty()
                : Stream.of(label.say("graduate_facts.remark_is", one.remark()));
        return Stream.concat(facts, remark).collect(Collectors.joining(label.say("school_hints.and")));
    }

    public ObjectionState[] getStates() {
        return ObjectionState.values();
    }

    /** Why the reader cannot correct anything; empty when they can. */
    public String getWhyNotCorrect() {
        return actor.scope().isWhole() ? "" : label.say("school_graduate.whole_only");
    }

    /** 驳回. */
    public void reject() {
        answering.reject(row, reason);
        done.back("school_objections.message.rejected");
    }

    /** 查看完整证件号码 that the graduate asks for. */
    public void readNumber() {
        number = answering.idNumber(row, reason);
        Messages.addGlobalInfo("school_graduate.message.read");
    }

    /** The whole ID number after it was asked for, else {@code null}. */
    public String getNumber() {
        return number;
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
