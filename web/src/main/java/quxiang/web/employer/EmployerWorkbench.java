package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import quxiang.statistics.EmployerDuties;
import quxiang.statistics.EmployerFigures;
import quxiang.statistics.Funnel;
import quxiang.web.kit.Chart;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 工作台 (manual, chapter 3): what became of the letters. Also when the answers came, and from which schools. */
@Named
@RequestScoped
public class EmployerWorkbench {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final int DAYS = 14;
    private static final int SCHOOLS = 8;

    @Inject
    private EmployerFigures figures;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Label label;

    private EmployerDuties duties;
    private Chart funnel;
    private Chart schools;
    private Chart days;

    /** What has to be done today. */
    public EmployerDuties getDuties() {
        if (duties == null) {
            duties = figures.duties(cohort.year());
        }
        return duties;
    }

    /** How far the letters have come. */
    public Chart getFunnel() {
        if (funnel == null) {
            Funnel all = figures.funnel(cohort.year());
            funnel = new Chart(
                    List.of(label.say("employer_workbench.letters")),
                    List.of(
                            new Chart.Group(label.say("employer_workbench.sent"), all.sent()),
                            new Chart.Group(label.say("employer_workbench.accepted"), all.accepted()),
                            new Chart.Group(label.say("employer_workbench.signed"), all.signed())));
        }
        return funnel;
    }

    /** Letters and answers of the last fortnight. */
    public Chart getDays() {
        if (days == null) {
            List<String> series = List.of(
                    label.say("employer_workbench.sent"),
                    label.say("employer_workbench.accepted"),
                    label.say("employer_workbench.declined"));
            days = new Chart(
                    series,
                    figures.days(cohort.year(), DAYS).stream()
                            .map(day ->
                                    new Chart.Group(DAY.format(day.day()), day.sent(), day.accepted(), day.declined()))
                            .toList());
        }
        return days;
    }

    /** The schools with the most letters, and how many of them are signed. */
    public Chart getSchools() {
        if (schools == null) {
            schools = new Chart(
                    List.of(label.say("employer_workbench.sent"), label.say("employer_workbench.signed")),
                    figures.schools(cohort.year(), SCHOOLS).stream()
                            .map(school -> new Chart.Group(school.school(), school.sent(), school.signed()))
                            .toList());
        }
        return schools;
    }
}
