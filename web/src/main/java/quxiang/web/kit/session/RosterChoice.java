package quxiang.web.kit.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import quxiang.common.Actor;
import quxiang.roster.self.RosterPlace;
import quxiang.roster.self.SeeingOwnRows;

/**
 * Which of their rosters a graduate looks at, who stands in several. 个人信息, 去向登记 and the rest of what is a school's are of the one that
 * is chosen; letters are shown of all. It is kept for the session.
 */
@Named
@RequestScoped
public class RosterChoice {

    static final String ATTRIBUTE = "quxiang.roster";

    private HttpServletRequest request;
    private SeeingOwnRows rows;
    private Actor actor;
    private List<RosterPlace> places;

    /** For the container's proxy. */
    protected RosterChoice() {}

    @Inject
    public RosterChoice(HttpServletRequest request, SeeingOwnRows rows, Actor actor) {
        this.request = request;
        this.rows = rows;
        this.actor = actor;
    }

    /** What was chosen in a session, or {@code null}. */
    static Long of(HttpSession session) {
        return session == null ? null : (Long) session.getAttribute(ATTRIBUTE);
    }

    /** Where the graduate stands, the latest cohort first. */
    public List<RosterPlace> getPlaces() {
        if (places == null) {
            places = actor.graduateId() == null ? List.of() : rows.places();
        }
        return places;
    }

    /** Whether there is something to choose. */
    public boolean isSeveral() {
        return getPlaces().size() > 1;
    }

    /** The one that is looked at. */
    public Long getId() {
        return actor.graduateId();
    }

    /** Chooses a row of one's own; any other is ignored. */
    void choose(long id) {
        if (getPlaces().stream().anyMatch(place -> place.id() == id)) {
            request.getSession().setAttribute(ATTRIBUTE, id);
        }
    }
}
