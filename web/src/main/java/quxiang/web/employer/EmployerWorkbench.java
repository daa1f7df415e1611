package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import quxiang.statistics.EmployerFigures;
import quxiang.statistics.Funnel;
import quxiang.statistics.SchoolFigures;
import quxiang.web.kit.Bar;
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

    private Chart days;

    /** How far the letters have come, each step as a part of all that were sent. */
    public List<Bar> getFunnel() {
        Funnel funnel = figures.funnel(cohort.year());
        return List.of(
                bar("employer_workbench.sent", funnel.sent(), funnel.sent()),
                bar("employer_workbench.accepted", funnel.accepted(), funnel.sent()),
                bar("employer_workbench.signed", funnel.signed(), funnel.sent()));
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

    /** The schools with the most letters: how many of them are signed. */
    public List<Bar> getSchools() {
        return figures.schools(cohort.year(), SCHOOLS).stream().map(this::bar).toList();
    }

    private Bar bar(SchoolFigures school) {
        return new Bar(
                school.school(),
                label.say("employer_workbench.of_school", school.signed(), school.sent()),
                Bar.percent(school.signed(), school.sent()));
    }

    private Bar bar(String key, long part, long whole) {
        long percent = Bar.percent(part, whole);
        return new Bar(label.say(key), label.say("employer_workbench.part", part, percent), percent);
    }
}
