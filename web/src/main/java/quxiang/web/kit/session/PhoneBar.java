package quxiang.web.kit.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.web.kit.list.Links;

/** The bar at the lower edge of a graduate's phone. It leads to what is looked for most. */
@Named
@RequestScoped
public class PhoneBar {

    /**
     * A place of the bar.
     *
     * @param pages the beginnings of the pages that belong to it
     */
    private record Place(String path, String key, String icon, List<String> pages) {}

    private static final List<Place> PLACES = List.of(
            new Place("/graduate/home.xhtml", "kit_bar.home", "home", List.of("/graduate/home")),
            new Place(
                    "/graduate/invitations.xhtml",
                    "kit_bar.signing",
                    "file-check",
                    List.of(
                            "/graduate/invitation",
                            "/graduate/signing",
                            "/graduate/compare",
                            "/graduate/paper",
                            "/graduate/recorded",
                            "/graduate/rescission")),
            new Place(
                    "/graduate/destination.xhtml",
                    "kit_bar.destination",
                    "map-marker",
                    List.of("/graduate/destination", "/graduate/archive", "/graduate/confirmation")),
            new Place(
                    "/graduate/profile.xhtml",
                    "kit_bar.own",
                    "user",
                    List.of(
                            "/graduate/profile",
                            "/graduate/facts",
                            "/graduate/grants",
                            "/graduate/security",
                            "/my-data",
                            "/notices",
                            "/password",
                            "/verify-again")));

    /** A place as the template writes it. */
    public record Entry(String path, String text, String icon, boolean current) {}

    private Links links;
    private Language language;

    /** For the container's proxy. */
    protected PhoneBar() {}

    @Inject
    public PhoneBar(Links links, Language language) {
        this.links = links;
        this.language = language;
    }

    public List<Entry> getEntries() {
        String here = links.getPath();
        return PLACES.stream()
                .map(place -> new Entry(
                        place.path(),
                        language.texts().getString(place.key()),
                        place.icon(),
                        here != null && place.pages().stream().anyMatch(here::startsWith)))
                .toList();
    }
}
