package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import quxiang.signing.EndReason;
import quxiang.signing.Route;
import quxiang.signing.SigningState;
import quxiang.signing.detail.AvailableActions;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.list.Milestone;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.signing.review.ReviewingSignings;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.file.Uploads;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;

/** Every signing of the school by state, 作废, and the 失效 list with its reasons. */
@Named
@RequestScoped
public class SchoolSignings {

    @Inject
    private FlashRedirect done;

    @Inject
    private SigningDetails details;

    @Inject
    private SigningLists lists;

    @Inject
    private ReviewingSignings reviewing;

    @Inject
    private SchoolLists asked;

    @Inject
    private ListTable table;

    private long chosen;
    private String note;
    private List<Part> evidence;

    private Map<Long, AvailableActions> actions;

    public SigningState[] getStates() {
        return SigningState.values();
    }

    public Route[] getRoutes() {
        return Route.values();
    }

    public EndReason[] getReasons() {
        return EndReason.values();
    }

    public Milestone[] getMilestones() {
        return Milestone.values();
    }

    public ListRows<SigningRow> getRows() {
        return table.rows((order, page) -> lists.ofSchool(asked.signings(null), order, page));
    }

    /** What the reader can do with a row of the page. */
    public AvailableActions actions(SigningRow row) {
        if (actions == null) {
            actions = details.actions(getRows().shown());
        }
        return actions.get(row.id());
    }

    /** 作废. */
    public void voidIt() throws IOException {
        reviewing.voidIt(chosen, note, Uploads.bytes(evidence));
        done.back("school_signings.message.voided");
    }

    public List<Part> getEvidence() {
        return evidence;
    }

    public void setEvidence(List<Part> evidence) {
        this.evidence = evidence;
    }

    public long getChosen() {
        return chosen;
    }

    public void setChosen(long chosen) {
        this.chosen = chosen;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
