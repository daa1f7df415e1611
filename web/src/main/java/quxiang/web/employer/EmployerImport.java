package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import quxiang.common.Refusal;
import quxiang.favorite.SearchLimit;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeUploads;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 导入学生名单: the upload, and what was uploaded before (manual, chapter 4). */
@Named
@RequestScoped
public class EmployerImport {

    @Inject
    private IntakeUploads uploads;

    @Inject
    private IntakeReports reports;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private Part file;
    private boolean preview;
    private List<IntakeProgress> history;

    /** The unit's imports, newest first. */
    public List<IntakeProgress> getHistory() {
        if (history == null) {
            history = reports.latest(IntakeKind.FAVORITES);
        }
        return history;
    }

    /** Why no list can be uploaded now, or {@code null}. */
    public String getWhyNot() {
        return getHistory().stream().anyMatch(IntakeProgress::running) ? label.say("refusal.intake.running") : null;
    }

    /** What is imported where, and how much of it, in words. */
    public String getText() {
        return label.say(
                "employer_import.text",
                String.valueOf(cohort.year()),
                SearchLimit.ROWS_A_DAY,
                SearchLimit.MISSES_A_DAY);
    }

    /** 导入学生名单. */
    public void upload() throws IOException {
        if (file == null) {
            throw new Refusal("favorite.no_file");
        }
        try (InputStream in = file.getInputStream()) {
            long begun = uploads.stage(IntakeKind.FAVORITES, cohort.year(), preview, file.getSubmittedFileName(), in);
            done.go(
                    "employer/import.xhtml?id=" + begun,
                    preview ? "employer_import.message.preview" : "employer_import.message.uploaded");
        }
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
}
