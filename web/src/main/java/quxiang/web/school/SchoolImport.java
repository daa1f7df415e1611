package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeUploads;
import quxiang.intake.ReadNote;
import quxiang.intake.RefusedIntakeRow;
import quxiang.intake.UndoingIntakes;
import quxiang.roster.imports.ChangedFact;
import quxiang.roster.imports.PreviewRow;
import quxiang.roster.imports.SeeingPreviews;
import quxiang.roster.undo.SeeingObstacles;
import quxiang.roster.undo.UndoObstacles;
import quxiang.signing.detail.CorrectionImpact;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** One import of 生源库: its progress, its result, and undoing it. Also what it would change before it is confirmed. */
@Named
@RequestScoped
public class SchoolImport {

    private static final String PAGE = "school/import.xhtml?import=";

    @Inject
    private IntakeReports reports;

    @Inject
    private IntakeUploads uploads;

    @Inject
    private UndoingIntakes undoing;

    @Inject
    private SeeingPreviews previews;

    @Inject
    private SeeingObstacles obstructing;

    @Inject
    private CorrectionImpact effects;

    @Inject
    private ChosenCohort chosenCohort;

    @Inject
    private ListTable table;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    /**
     * From the address, so that it is there in every phase of a request. Conditions of the page are asked before its
     * f:viewParam is set.
     */
    @Inject
    @Param(name = "import")
    private Long shownId;

    private long chosen;
    private IntakeProgress shown;
    private List<RefusedIntakeRow> refused;
    private CorrectionImpact.Ends ends;
    private UndoObstacles obstacles;

    /**
     * The import whose progress or result is shown, or {@code null}. The one that was asked for, else one that goes on
     * or waits.
     */
    public IntakeProgress getShown() {
        if (shown == null) {
            shown = shownId != null
                    ? reports.progress(shownId)
                    : reports.latest(IntakeKind.ROSTER, chosenCohort.year()).stream()
                            .filter(IntakeProgress::open)
                            .findFirst()
                            .orElse(null);
        }
        return shown;
    }

    /** What was read of the file, and what was not. */
    public List<ReadNote> getNotes() {
        return getShown() == null ? List.of() : reports.notes(getShown().id());
    }

    /** The columns by which a refused row is recognised. */
    public List<String> getTelling() {
        return reports.telling(IntakeKind.ROSTER);
    }

    /** The first rows that the shown import refused. */
    public List<RefusedIntakeRow> getRefused() {
        if (refused == null) {
            refused = reports.refused(getShown().id());
        }
        return refused;
    }

    /** Why a row was refused, as a sentence. */
    public String why(RefusedIntakeRow row) {
        return label.say("refusal." + row.fault(), row.args().toArray());
    }

    /** Whom the waiting import would change. */
    public ListRows<PreviewRow> getPreview() {
        return table.rows((order, page) -> previews.page(getShown().id(), page));
    }

    /** What would end when the waiting import is confirmed. */
    public CorrectionImpact.Ends getEnds() {
        if (ends == null) {
            ends = effects.ofImport(getShown().id());
        }
        return ends;
    }

    /** A value of a changed fact with its meaning. */
    public String told(ChangedFact fact, String value) {
        if (value.isEmpty()) {
            return label.say("school_import.nothing");
        }
        String name = fact.table() == null ? value : label.code(fact.table(), value);
        return name.equals(value) ? value : value + " " + name;
    }

    public UndoObstacles getObstacles() {
        if (obstacles == null) {
            obstacles = obstructing.of(getShown().id());
        }
        return obstacles;
    }

    /** Why the shown import cannot be undone, or {@code null}. */
    public String getWhyNoUndo() {
        UndoObstacles by = getObstacles();
        if (!by.any()) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        part(parts, "school_import.by_favorites", by.favorites());
        part(parts, "school_import.by_signings", by.signings());
        part(parts, "school_import.by_accounts", by.accounts());
        part(parts, "school_import.by_destinations", by.destinations());
        part(parts, "school_import.by_corrections", by.corrected());
        part(parts, "school_import.by_imports", by.reimported());
        part(parts, "school_import.by_numbers", by.numbers());
        part(parts, "school_import.by_age", by.untraceable());
        return label.say("school_import.built_upon", String.join(label.say("school_import.and"), parts));
    }

    private void part(List<String> parts, String key, int graduates) {
        if (graduates > 0) {
            parts.add(label.say(key, graduates));
        }
    }

    /** 确认导入. */
    public void confirm() {
        uploads.confirm(chosen);
        done.go(PAGE + chosen, "school_import.message.confirmed");
    }

    /** 放弃导入. */
    public void giveUp() {
        uploads.giveUp(chosen);
        done.go(PAGE + chosen, "school_import.message.given_up");
    }

    /** 撤销导入. */
    public void undo() {
        undoing.undo(chosen);
        done.go(PAGE + chosen, "school_import.message.undo");
    }

    public Long getShownId() {
        return shownId;
    }

    public void setShownId(Long shownId) {
        this.shownId = shownId;
    }

    public long getChosen() {
        return chosen;
    }

    public void setChosen(long chosen) {
        this.chosen = chosen;
    }
}
