package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeUploads;
import quxiang.web.kit.FlashRedirect;

/** 导入用人单位: units and users of the older platform. */
@Named
@RequestScoped
public class CentreEmployerImport {

    @Inject
    private IntakeUploads uploads;

    @Inject
    private IntakeReports reports;

    @Inject
    private FlashRedirect done;

    private Part file;
    private List<IntakeProgress> history;

    public List<IntakeProgress> getHistory() {
        if (history == null) {
            history = reports.latest(IntakeKind.EMPLOYERS);
        }
        return history;
    }

    public void upload() throws IOException {
        try (InputStream in = file.getInputStream()) {
            long id = uploads.stage(IntakeKind.EMPLOYERS, file.getSubmittedFileName(), in);
            done.go("centre/intake.xhtml?import=" + id, "centre_intake.message.staged");
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
