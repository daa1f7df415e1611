package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Messages;
import quxiang.common.Actor;
import quxiang.common.Page;
import quxiang.roster.correction.AnsweringObjections;
import quxiang.roster.correction.ObjectionRow;
import quxiang.roster.correction.ObjectionState;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListPaging;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 更正申请: what graduates say is wrong in the roster. */
@Named
@RequestScoped
public class SchoolObjections {

    private static final String HERE = "school/objections.xhtml?state=OPEN";

    @Inject
    private AnsweringObjections answering;

    @Inject
    private Actor actor;

    @Inject
    private ListParameters asked;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ListPaging paging;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private Long row;
    private String reason;
    private String number;
    private Page<ObjectionRow> page;

    public Page<ObjectionRow> getPage() {
        if (page == null) {
            page = answering.page(
                    cohort.year(), asked.constant(ObjectionState.class, "state"), asked.text("name"), paging.request());
        }
        return page;
    }

    public long getWaiting() {
        return answering.waiting(cohort.year());
    }

    public ObjectionState[] getStates() {
        return ObjectionState.values();
    }

    /** Why the reader cannot correct anything; empty when they can. */
    public String getWhyNotCorrect() {
        return actor.department() == null ? "" : label.say("school_graduate.whole_only");
    }

    /** 驳回. */
    public void reject() {
        answering.reject(row, reason);
        done.go(HERE, "school_objections.message.rejected");
    }

    /** 查看完整证件号码 that the graduate asks for. */
    public void readNumber() {
        number = answering.idNumber(row, reason);
        Messages.addGlobalInfo("school_graduate.message.read");
    }

    /** The whole ID number of one row after it was asked for, else {@code null}. */
    public String number(long id) {
        return row != null && row == id ? number : null;
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
