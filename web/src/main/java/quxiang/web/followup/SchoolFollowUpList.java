package quxiang.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import quxiang.followup.FollowUpFilter;
import quxiang.followup.FollowUpRow;
import quxiang.followup.FollowUpState;
import quxiang.followup.FollowUpTask;
import quxiang.followup.RecordingFollowUps;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** The sampled graduates: who was asked, what was answered, and what is to be done. */
@Named
@RequestScoped
public class SchoolFollowUpList {

    private static final String TELEPHONE = "telephone";
    private static final String STALE = "stale";
    private static final String ASKED = "asked";

    @Inject
    private RecordingFollowUps recording;

    @Inject
    private ListParameters asked;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ListTable table;

    @Inject
    private Label label;

    public ListRows<FollowUpRow> getRows() {
        return table.rows((order, page) -> recording.page(filter(), page));
    }

    private FollowUpFilter filter() {
        String sample = asked.text("sample");
        String which = asked.text("which");
        return new FollowUpFilter(
                cohort.year(),
                sample != null && sample.matches("\\d{1,18}") ? Long.valueOf(sample) : null,
                asked.constant(FollowUpState.class, "state"),
                asked.constant(FollowUpTask.class, "task"),
                asked.text("name"),
                TELEPHONE.equals(which),
                STALE.equals(which),
                ASKED.equals(which));
    }

    /** The samples from which one is chosen. */
    public List<SelectOption> getSamples() {
        return recording.samples(cohort.year()).stream()
                .map(sample -> new SelectOption(String.valueOf(sample.id()), sample.name()))
                .toList();
    }

    public FollowUpState[] getStates() {
        return FollowUpState.values();
    }

    public FollowUpTask[] getTasks() {
        return FollowUpTask.values();
    }

    /** What else one looks for. */
    public List<SelectOption> getWhiches() {
        return Stream.of(TELEPHONE, STALE, ASKED)
                .map(which -> new SelectOption(which, label.say("school_followups.which." + which)))
                .toList();
    }
}
