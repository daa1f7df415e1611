package quxiang.web.kit.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.stream.IntStream;
import quxiang.common.Cohort;
import quxiang.common.ShanghaiClock;

/**
 * The graduation year (届别) that the signed-in person looks at. It is kept for the session: the season that runs today
 * unless another one was chosen in the header.
 */
@Named
@RequestScoped
public class ChosenCohort {

    private static final String ATTRIBUTE = ChosenCohort.class.getName();
    private static final int PAST_SEASONS = 3;

    private final HttpServletRequest request;
    private final int season;

    /** For the container's proxy. */
    protected ChosenCohort() {
        this.request = null;
        this.season = 0;
    }

    @Inject
    public ChosenCohort(HttpServletRequest request, ShanghaiClock clock) {
        this.request = request;
        this.season = Cohort.of(clock.today()).year();
    }

    /** The year that was chosen. */
    public int year() {
        HttpSession session = request.getSession(false);
        Object chosen = session == null ? null : session.getAttribute(ATTRIBUTE);
        return chosen instanceof Integer year ? year : season;
    }

    public int getYear() {
        return year();
    }

    /** What can be chosen: this season and those before it. */
    public List<Integer> getChoices() {
        return IntStream.rangeClosed(0, PAST_SEASONS)
                .mapToObj(back -> season - back)
                .toList();
    }

    /** Chooses a year that is among the choices; any other is ignored. */
    public void choose(int year) {
        if (getChoices().contains(year)) {
            request.getSession().setAttribute(ATTRIBUTE, year);
        }
    }
}
