package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.RefusedIntakeRow;
import quxiang.web.kit.text.Label;

/** Progress and result of a table that the centre handed in. */
@Named
@RequestScoped
public class CentreIntake {

    @Inject
    private IntakeReports reports;

    @Inject
    private Label label;

    private long id;
    private IntakeProgress shown;
    private List<RefusedIntakeRow> refused;

    public IntakeProgress getShown() {
        if (shown == null) {
            shown = reports.progress(id);
        }
        return shown;
    }

    /** The first rows that were refused. */
    public List<RefusedIntakeRow> getRefused() {
        if (refused == null) {
            refused = reports.refused(id);
        }
        return refused;
    }

    /** Why a row was refused, as a sentence. */
    public String why(RefusedIntakeRow line) {
        return label.say("refusal." + line.fault(), line.args().toArray());
    }

    /** A refused row as it stood in the file. */
    public String text(RefusedIntakeRow line) {
        return String.join(" | ", line.cells());
    }

    /** The page from which it was handed in. */
    public String getSection() {
        return getShown().kind() == IntakeKind.BANK_RESULTS
                ? "/centre/remittances.xhtml"
                : "/centre/employer-import.xhtml";
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
