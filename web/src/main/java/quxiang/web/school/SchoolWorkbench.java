package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import quxiang.destination.DestinationFilter;
import quxiang.destination.RegisteringDestinations;
import quxiang.roster.correction.AnsweringObjections;
import quxiang.roster.recovery.RecoveringAccounts;
import quxiang.signing.SigningState;
import quxiang.signing.list.SchoolCounts;
import quxiang.signing.list.SigningLists;
import quxiang.statistics.FigureGroup;
import quxiang.web.kit.Chart;
import quxiang.web.kit.list.Tab;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** The school's 工作台: what waits for it, and its signings by state. */
@Named
@RequestScoped
public class SchoolWorkbench {

    @Inject
    private SigningLists lists;

    @Inject
    private Label label;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private RegisteringDestinations registering;

    @Inject
    private AnsweringObjections answering;

    @Inject
    private RecoveringAccounts recovering;

    @Inject
    private SchoolStatistics statistics;

    private SchoolCounts counts;
    private List<Duty> duties;
    private Chart chart;

    private SchoolCounts counts() {
        if (counts == null) {
            counts = lists.schoolCounts(cohort.year());
        }
        return counts;
    }

    /**
     * What waits for the school.
     *
     * @param path the list of it
     */
    public record Duty(String path, String text, long count) {}

    public List<Duty> getDuties() {
        if (duties == null) {
            duties = List.of(
                    duty("reviews", "", counts().signingsToReview()),
                    duty("paper", "?state=WAITING", counts().papersToReview()),
                    duty("rescissions", "", counts().rescissionsToReview()),
                    duty("destinations", "?state=WAITING", registering.count(DestinationFilter.waiting(cohort.year()))),
                    duty("objections", "?state=OPEN", answering.waiting(cohort.year())),
                    duty("recovery", "?state=WAITING", recovering.waiting()));
        }
        return duties;
    }

    private Duty duty(String page, String query, long count) {
        return new Duty("/school/" + page + ".xhtml" + query, label.say("school_" + page + ".heading"), count);
    }

    /** What became of the graduates of each department. */
    public Chart getChart() {
        if (chart == null) {
            chart = new Chart(
                    Stream.of("signed", "placed", "looking", "unknown")
                            .map(column -> label.say("statistics.column." + column))
                            .toList(),
                    statistics.by(FigureGroup.DEPARTMENT.name()).stream()
                            .map(row -> new Chart.Group(
                                    statistics.name(FigureGroup.DEPARTMENT.name(), row),
                                    row.signed(),
                                    row.placed(),
                                    row.looking(),
                                    row.unknown()))
                            .toList(),
                    true);
        }
        return chart;
    }

    /** How many signings stand in each state. Those that wait for the school are among the duties. */
    public List<Tab> getStates() {
        Map<SigningState, Long> states = counts().states();
        return Arrays.stream(SigningState.values())
                .filter(state -> state != SigningState.AWAITING_SCHOOL)
                .map(state -> new Tab(state.name(), label.of(state), states.getOrDefault(state, 0L)))
                .toList();
    }
}
