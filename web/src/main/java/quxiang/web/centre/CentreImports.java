package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeUploads;
import quxiang.web.kit.FlashRedirect;

/** 导入 on the pages of schools and of public offices. A table is looked at before it is taken. */
@Named
@RequestScoped
public class CentreImports {

    @Inject
    private IntakeUploads uploads;

    @Inject
    private IntakeReports reports;

    @Inject
    private FlashRedirect done;

    private final Map<IntakeKind, List<IntakeProgress>> read = new EnumMap<>(IntakeKind.class);
    private Part file;
    private boolean preview = true;

    /** The latest tables of a kind, the newest first. */
    public List<IntakeProgress> history(String kind) {
        return read.computeIfAbsent(IntakeKind.valueOf(kind), reports::latest);
    }

    public void upload(String kind) throws IOException {
        try (InputStream in = file.getInputStream()) {
            long id = uploads.stage(IntakeKind.valueOf(kind), null, preview, file.getSubmittedFileName(), in);
            done.go(
                    "centre/intake.xhtml?import=" + id,
                    preview ? "centre_intake.message.preview" : "centre_intake.message.staged");
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
