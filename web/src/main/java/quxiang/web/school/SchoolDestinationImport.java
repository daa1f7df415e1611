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
import quxiang.common.Refusal;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeUploads;
import quxiang.roster.list.RosterFilter;
import quxiang.roster.list.RosterList;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 导入去向, 新增去向: how destinations come in by the school, and what was uploaded before. */
@Named
@RequestScoped
public class SchoolDestinationImport {

    @Inject
    private IntakeUploads uploads;

    @Inject
    private IntakeReports reports;

    @Inject
    private RosterList roster;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Actor actor;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private Part file;
    private boolean preview = true;
    private String number;
    private List<IntakeProgress> history;

    /** The school's imports of the cohort, the newest first. Staff of a department have none. */
    public List<IntakeProgress> getHistory() {
        if (history == null) {
            history = actor.scope().isWhole() ? reports.latest(IntakeKind.DESTINATIONS, cohort.year()) : List.of();
        }
        return history;
    }

    /** Why nothing can be imported now, or {@code null}. */
    public String getWhyNot() {
        if (!actor.scope().isWhole()) {
            return label.say("refusal.destination.whole_school_only");
        }
        return getHistory().stream().anyMatch(IntakeProgress::running) ? label.say("refusal.intake.running") : null;
    }

    /** What is imported where, in words. */
    public String getText() {
        return label.say("school_destinations.import_text", String.valueOf(cohort.year()));
    }

    /** 导入去向. */
    public void upload() throws IOException {
        if (file == null) {
            throw new Refusal("destination.no_file");
        }
        try (InputStream in = file.getInputStream()) {
            long id = uploads.stage(IntakeKind.DESTINATIONS, cohort.year(), preview, file.getSubmittedFileName(), in);
            done.go(
                    "school/destination-import.xhtml?id=" + id,
                    preview ? "school_destinations.message.preview" : "school_destinations.message.uploaded");
        }
    }

    /** 新增去向: finds the graduate. The number itself goes into no address. */
    public void find() {
        Cohort year = new Cohort(cohort.year());
        List<Long> found = roster.ids(year, RosterFilter.NONE.with("number", number), 2);
        if (found.isEmpty()) {
            found = roster.ids(year, RosterFilter.NONE.with("holder", roster.hash(number)), 2);
        }
        if (found.size() != 1) {
            throw new Refusal("roster.no_graduate");
        }
        Faces.redirect("school/destination-entry.xhtml?graduate=" + found.get(0));
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** 导入前先预览. */
    public boolean isPreview() {
        return preview;
    }

    public void setPreview(boolean preview) {
        this.preview = preview;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
