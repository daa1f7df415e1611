package quxiang.web.kit.file;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeUploads;
import quxiang.intake.ReadNote;
import quxiang.intake.RefusedIntakeRow;
import quxiang.intake.UndoingIntakes;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.text.Label;

/** Progress and result of an uploaded table, and what can be done with it. Whose it is, the use cases check. */
@Named
@RequestScoped
public class IntakeResult {

    private static final Set<IntakeKind> OWN_WORDS =
            Set.of(IntakeKind.DESTINATIONS, IntakeKind.OFFICES, IntakeKind.SCHOOLS);

    @Inject
    private HttpServletRequest request;

    @Inject
    private IntakeReports reports;

    @Inject
    private IntakeUploads uploads;

    @Inject
    private UndoingIntakes undoing;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private long id;
    private long chosen;
    private IntakeProgress shown;
    private List<RefusedIntakeRow> refused;

    public IntakeProgress getShown() {
        if (shown == null) {
            shown = reports.progress(shownId());
        }
        return shown;
    }

    /** On a postback the table asks for its columns before the view's parameters are read. */
    private long shownId() {
        String ofCentre = request.getParameter("import");
        String inAddress = ofCentre == null ? request.getParameter("id") : ofCentre;
        return id == 0 && inAddress != null && inAddress.matches("\\d{1,18}") ? Long.parseLong(inAddress) : id;
    }

    /** The first rows that were refused. */
    public List<RefusedIntakeRow> getRefused() {
        if (refused == null) {
            refused = reports.refused(shownId());
        }
        return refused;
    }

    /** What was read of the file, and what was not. */
    public List<ReadNote> getNotes() {
        return reports.notes(shownId());
    }

    /** The columns by which a row is recognised. */
    public List<String> getTelling() {
        return reports.telling(getShown().kind());
    }

    /** What is said of this kind of table in its own words, else in those of favourites. */
    public String words(String what) {
        String own = OWN_WORDS.contains(getShown().kind()) ? "." + getShown().kind() : "";
        return label.say("kit_intake." + what + own);
    }

    /** Why a row was refused, as a sentence. */
    public String why(RefusedIntakeRow line) {
        return label.say("refusal." + line.fault(), line.args().toArray());
    }

    /** 确认导入. */
    public void confirm() {
        uploads.confirm(chosen);
        done.go(page(), "kit_intake.message.confirmed");
    }

    /** 放弃导入. */
    public void giveUp() {
        uploads.giveUp(chosen);
        done.go(page(), "kit_intake.message.given_up");
    }

    /** 撤销导入. */
    public void undo() {
        IntakeProgress result = undoing.undo(chosen);
        done.go(
                page(),
                "kit_intake.message.undone",
                result.undo().undone(),
                result.undo().kept());
    }

    private String page() {
        return switch (reports.progress(chosen).kind()) {
                    case DESTINATIONS -> "school/destination-import.xhtml?id=";
                    case OFFICES, SCHOOLS -> "centre/intake.xhtml?import=";
                    default -> "employer/import.xhtml?id=";
                }
                + chosen;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getChosen() {
        return chosen;
    }

    public void setChosen(long chosen) {
        this.chosen = chosen;
    }
}
