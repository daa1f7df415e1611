package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import quxiang.common.Actor;
import quxiang.destination.report.FoundFault;
import quxiang.destination.report.MadeReport;
import quxiang.destination.report.MakingReports;
import quxiang.destination.report.ReportCheck;
import quxiang.destination.report.ReportFault;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 上报: what is wrong before it leaves, the file, and what was reported when. */
@Named
@RequestScoped
public class SchoolReports {

    @Inject
    private MakingReports reports;

    @Inject
    private ListParameters asked;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Actor actor;

    @Inject
    private Label label;

    private ReportCheck check;
    private List<MadeReport> made;

    /**
     * A fault and how many graduates have it.
     *
     * @param chosen whether the list shows only these
     */
    public record Counted(ReportFault fault, int count, boolean chosen) {}

    public ReportCheck getCheck() {
        if (check == null) {
            check = reports.check(cohort.year(), only());
        }
        return check;
    }

    private ReportFault only() {
        return asked.constant(ReportFault.class, "fault");
    }

    /** Each fault that somebody has. */
    public List<Counted> getCounts() {
        return Arrays.stream(ReportFault.values())
                .filter(fault -> getCheck().counts().containsKey(fault))
                .map(fault -> new Counted(fault, getCheck().counts().get(fault), fault == only()))
                .toList();
    }

    /** Whether the list shows one fault only. */
    public boolean isNarrowed() {
        return only() != null;
    }

    /** Whether more was found than is shown. */
    public boolean isCut() {
        return getCheck().found().size() == MakingReports.SHOWN;
    }

    /** The columns that a fault is about, in a line. */
    public String columns(FoundFault fault) {
        return String.join(label.say("school_destination.and"), fault.columns());
    }

    public List<MadeReport> getMade() {
        if (made == null) {
            made = reports.made(cohort.year());
        }
        return made;
    }

    /** Whether the reader reports for the whole school. */
    public boolean isWhole() {
        return actor.scope().isWhole();
    }

    /** The cohort as text: a year has no thousands separator. */
    public String getCohort() {
        return String.valueOf(cohort.year());
    }
}
