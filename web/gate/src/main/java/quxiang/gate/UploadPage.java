package quxiang.gate;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page that takes files, from people of one role: the one that its folder is for. What is in no folder takes them from anybody.
 *
 * @param path as in {@code /school/roster.xhtml}
 * @param most the bytes that a form with its files may have
 */
record UploadPage(String path, long most) {

    /** What a table may have (web.xml allows no larger file). */
    private static final long TABLE = 160_000_000;

    /** Five images of ten megabytes each, and the form around them. */
    private static final long IMAGES = 53_000_000;

    private static final Map<String, UploadPage> ALL = Stream.of(
                    new UploadPage("/school/roster.xhtml", TABLE),
                    new UploadPage("/school/destinations.xhtml", TABLE),
                    new UploadPage("/centre/employer-import.xhtml", TABLE),
                    new UploadPage("/centre/offices.xhtml", TABLE),
                    new UploadPage("/centre/schools.xhtml", TABLE),
                    new UploadPage("/centre/remittances.xhtml", TABLE),
                    new UploadPage("/employer/favorites.xhtml", TABLE),
                    new UploadPage("/employer/verification.xhtml", IMAGES),
                    new UploadPage("/graduate/destination.xhtml", IMAGES),
                    new UploadPage("/graduate/facts.xhtml", IMAGES),
                    new UploadPage("/graduate/paper.xhtml", IMAGES),
                    new UploadPage("/graduate/rescission.xhtml", IMAGES),
                    new UploadPage("/graduate/signing.xhtml", IMAGES),
                    new UploadPage("/employer/rescind.xhtml", IMAGES),
                    new UploadPage("/employer/signing.xhtml", IMAGES),
                    new UploadPage("/employer/paper-signing.xhtml", IMAGES),
                    new UploadPage("/school/rescission.xhtml", IMAGES),
                    new UploadPage("/graduate/recorded.xhtml", IMAGES),
                    new UploadPage("/stamped.xhtml", IMAGES),
                    new UploadPage("/school/destination-entry.xhtml", IMAGES),
                    new UploadPage("/school/signing.xhtml", IMAGES),
                    new UploadPage("/school/signings.xhtml", IMAGES))
            .collect(Collectors.toUnmodifiableMap(UploadPage::path, Function.identity()));

    /** The page at a path, or {@code null} when none takes files there. */
    static UploadPage at(String path) {
        return ALL.get(path);
    }

    /** Whether people of a role may upload here. */
    boolean isFor(Object role) {
        return path.indexOf('/', 1) < 0
                || role instanceof String name && path.startsWith("/" + name.toLowerCase(java.util.Locale.ROOT) + "/");
    }
}
