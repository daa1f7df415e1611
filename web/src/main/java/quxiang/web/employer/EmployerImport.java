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
import quxiang.favorite.imports.FavoriteImportRow;
import quxiang.favorite.imports.FavoriteImports;
import quxiang.favorite.imports.FavoriteUploads;
import quxiang.favorite.imports.RefusedFavorite;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 导入学生名单: the upload, its progress and what came of it (manual, chapter 4). */
@Named
@RequestScoped
public class EmployerImport {

    @Inject
    private FavoriteUploads uploads;

    @Inject
    private FavoriteImports imports;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private Part file;
    private long id;
    private FavoriteImportRow shown;
    private List<FavoriteImportRow> history;
    private List<RefusedFavorite> refused;

    /** The unit's imports, newest first. */
    public List<FavoriteImportRow> getHistory() {
        if (history == null) {
            history = imports.latest();
        }
        return history;
    }

    /** The import that the address names. */
    public FavoriteImportRow getShown() {
        if (shown == null) {
            shown = imports.progress(id);
        }
        return shown;
    }

    /** The import that is going on, or {@code null}. */
    public FavoriteImportRow getRunning() {
        return getHistory().stream()
                .filter(FavoriteImportRow::running)
                .findFirst()
                .orElse(null);
    }

    /** Why no list can be uploaded now, or {@code null}. */
    public String getWhyNot() {
        return getRunning() == null ? null : label.say("refusal.favorite.import_running");
    }

    /** The first rows that the shown import refused. */
    public List<RefusedFavorite> getRefused() {
        if (refused == null) {
            refused = imports.refused(id);
        }
        return refused;
    }

    /** Why a row was refused, as a sentence. */
    public String why(RefusedFavorite line) {
        return label.say("refusal." + line.key(), line.args().toArray());
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
            long begun = uploads.upload(cohort.year(), file.getSubmittedFileName(), in);
            done.go("employer/import.xhtml?id=" + begun, "employer_import.message.uploaded");
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
