package quxiang.web.kit.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import quxiang.account.welcome.DismissingFirstSteps;
import quxiang.common.Role;

/** 快速上手: what somebody new does first. It is shown until they put it away. */
@Named
@RequestScoped
public class FirstSteps {

    private static final Map<Role, List<String>> PATHS = Map.of(
            Role.EMPLOYER,
            List.of(
                    "/employer/profile.xhtml",
                    "/employer/templates.xhtml",
                    "/employer/favorites.xhtml",
                    "/employer/signings.xhtml?tab=SIGNING"),
            Role.GRADUATE,
            List.of(
                    "/graduate/facts.xhtml",
                    "/graduate/invitations.xhtml",
                    "/graduate/destination.xhtml",
                    "/graduate/profile.xhtml"),
            Role.SCHOOL,
            List.of("/school/roster.xhtml", "/school/policy.xhtml", "/school/accounts.xhtml", "/school/reviews.xhtml"),
            Role.CENTRE,
            List.of(
                    "/centre/verifications.xhtml",
                    "/centre/schools.xhtml",
                    "/centre/announcements.xhtml",
                    "/centre/statistics.xhtml"),
            Role.OPERATOR,
            List.of("/operator/jobs.xhtml", "/operator/outbox.xhtml"));

    /**
     * One step.
     *
     * @param path the page where it is done
     * @param text what is done there
     */
    public record Step(String path, String text) {}

    private Visitor visitor;
    private Language language;
    private DismissingFirstSteps dismissing;
    private Boolean shown;

    /** For the container's proxy. */
    protected FirstSteps() {}

    @Inject
    public FirstSteps(Visitor visitor, Language language, DismissingFirstSteps dismissing) {
        this.visitor = visitor;
        this.language = language;
        this.dismissing = dismissing;
    }

    public boolean isShown() {
        if (shown == null) {
            shown = PATHS.containsKey(visitor.role()) && dismissing.isShown();
        }
        return shown;
    }

    /** The steps of the reader's role. */
    public List<Step> getSteps() {
        List<String> paths = PATHS.getOrDefault(visitor.role(), List.of());
        return IntStream.range(0, paths.size())
                .mapToObj(i -> new Step(
                        paths.get(i), language.texts().getString("kit_first." + visitor.role() + "." + (i + 1))))
                .toList();
    }
}
