package quxiang.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import quxiang.followup.FollowUpRow;
import quxiang.followup.FollowUpState;
import quxiang.followup.FollowUpTask;
import quxiang.followup.RecordingFollowUps;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.session.Visitor;
import quxiang.web.kit.text.Label;

/** One sampled graduate: the words for the telephone, the answer, and what was done about it. */
@Named
@RequestScoped
public class SchoolFollowUp {

    @Inject
    private RecordingFollowUps recording;

    @Inject
    private FollowUpWords words;

    @Inject
    private Visitor visitor;

    @Inject
    private FlashRedirect done;

    @Inject
    private Label label;

    @Inject
    @Param
    private Long id;

    private FollowUpRow row;
    private Integer seen;
    private String truth;
    private String note;

    public FollowUpRow getRow() {
        if (row == null) {
            row = recording.find(id == null ? 0 : id);
        }
        return row;
    }

    /** What is read out on the telephone. */
    public String getScript() {
        FollowUpRow one = getRow();
        String place = one.place() == null ? "" : label.say("school_followup.script_place", one.place());
        return label.say(
                "school_followup.script",
                one.name(),
                visitor.getInstitution(),
                words.kind(one.kind(), one.code()),
                place);
    }

    public void confirm() {
        record(FollowUpState.CONFIRMED);
    }

    public void contradict() {
        record(FollowUpState.CONTRADICTED);
    }

    public void unreached() {
        record(FollowUpState.UNREACHED);
    }

    private void record(FollowUpState answer) {
        long asked = id == null ? 0 : id;
        FollowUpState counts = recording.record(asked, seen == null ? -1 : seen, answer, truth);
        done.go("school/followup.xhtml?id=" + asked, "school_followup.message." + counts);
    }

    public void settle() {
        long asked = id == null ? 0 : id;
        recording.settle(asked, note);
        done.go("school/followup.xhtml?id=" + asked, "school_followup.message.settled");
    }

    /** Whether an answer can be recorded. A sent one is taken in any case, to be told if somebody was first. */
    public boolean isRecordable() {
        return !shows() || getRow().state().isOpen();
    }

    /** Whether there is something to deal with; likewise. */
    public boolean isSettleable() {
        return !shows() || getRow().task() == FollowUpTask.OPEN;
    }

    private static boolean shows() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    /** The version that the page shows. */
    public Integer getSeen() {
        return getRow().version();
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }

    public String getTruth() {
        return truth;
    }

    public void setTruth(String truth) {
        this.truth = truth;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
