package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.omnifaces.util.Faces;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeUploads;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.list.PlacementStatus;
import quxiang.roster.list.RemovingGraduates;
import quxiang.roster.list.RosterCondition;
import quxiang.roster.list.RosterEntry;
import quxiang.roster.list.RosterFilter;
import quxiang.roster.list.RosterList;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 生源库: the school's graduates, and the import of its files with its progress and its result. */
@Named
@RequestScoped
public class SchoolRoster {

    @Inject
    private RosterList list;

    @Inject
    private IntakeUploads uploads;

    @Inject
    private IntakeReports reports;

    @Inject
    private RemovingGraduates removing;

    @Inject
    private Codes codes;

    @Inject
    private Actor actor;

    @Inject
    private SchoolLists asked;

    @Inject
    private ChosenCohort chosenCohort;

    @Inject
    private ListTable table;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private String idNumber;
    private Part file;
    private long chosen;
    private String reason;
    private List<IntakeProgress> history;

    public ListRows<RosterEntry> getRows() {
        return table.rows((order, page) -> list.page(cohort(), asked.roster(), order, page));
    }

    /** Whether the list is filtered. */
    public boolean isFiltered() {
        return !asked.roster().equals(RosterFilter.NONE);
    }

    public List<String> getDepartments() {
        return list.departments(cohort());
    }

    public PlacementStatus[] getWent() {
        return PlacementStatus.values();
    }

    /** What a code table offers. */
    public List<Code> codes(CodeTable table) {
        return codes.list(table);
    }

    public List<Boolean> getYesOrNo() {
        return List.of(true, false);
    }

    /** The conditions on columns under 更多条件. */
    public List<RosterCondition> getFurtherColumns() {
        return RosterCondition.furtherColumns();
    }

    /** What a condition is called. */
    public String caption(RosterCondition condition) {
        String column = label.say("RosterLabel." + condition.column().name());
        return switch (condition.how()) {
            case REGION -> label.say("school_roster.origin");
            case FROM -> label.say("school_roster.from", column);
            case TO -> label.say("school_roster.to", column);
            default -> column;
        };
    }

    /** From what its value is chosen, or {@code null} when it is typed. */
    public List<Code> choices(RosterCondition condition) {
        if (condition.how() == RosterColumn.Search.REGION) {
            return codes.of(CodeTable.REGION, null);
        }
        return condition.table() == null ? null : codes(condition.table());
    }

    public List<IntakeProgress> getHistory() {
        if (history == null) {
            history = reports.latest(IntakeKind.ROSTER, chosenCohort.year());
        }
        return history;
    }

    /** Whether the reader acts for the whole school, and not for a department only. */
    public boolean isWhole() {
        return actor.scope().isWhole();
    }

    /** Why nothing can be imported now, or {@code null}. */
    public String getWhyNoImport() {
        if (!actor.scope().isWhole()) {
            return label.say("refusal.roster.whole_school_only");
        }
        boolean running = getHistory().stream().anyMatch(IntakeProgress::running);
        boolean waiting = getHistory().stream().anyMatch(IntakeProgress::waiting);
        return running ? label.say("refusal.intake.running") : waiting ? label.say("refusal.intake.waiting") : null;
    }

    /** 导入生源. */
    public void upload() throws IOException {
        try (InputStream in = file.getInputStream()) {
            long id = uploads.stage(IntakeKind.ROSTER, chosenCohort.year(), false, file.getSubmittedFileName(), in);
            done.go("school/roster.xhtml?import=" + id, "school_roster.message.staged");
        }
    }

    /** 按证件号码查找: the number itself goes into no address. */
    public void find() {
        Faces.redirect("school/roster.xhtml?holder=" + list.hash(idNumber));
    }

    /** 移除. */
    public void remove() {
        removing.remove(chosen, reason);
        done.back("school_roster.message.removed");
    }

    private Cohort cohort() {
        return new Cohort(chosenCohort.year());
    }

    /** The cohort as text: a year has no thousands separator. */
    public String getCohort() {
        return String.valueOf(chosenCohort.year());
    }

    public String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public long getChosen() {
        return chosen;
    }

    public void setChosen(long chosen) {
        this.chosen = chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
