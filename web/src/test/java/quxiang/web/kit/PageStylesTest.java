package quxiang.web.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages have neither styles nor scripts of their own: the browser would refuse them. */
class PageStylesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern REFUSED = Pattern.compile(
            "\\s(pt:)?(style|on(click|change|submit|input|focus|blur|load))=\"|<style\\b|<script\\b",
            Pattern.CASE_INSENSITIVE);

    /** PrimeFaces moves what it is given of this into a script with the page's nonce. */
    private static final Pattern OF_PRIMEFACES = Pattern.compile("<p:\\w+[^>]*>");

    /** What PrimeFaces writes into style attributes, which it gives no nonce. All of them, word for word. */
    private static final Set<String> STYLES = Set.of(
            "",
            "display:none",
            "display:none;",
            "display: none",
            "display:block",
            ";visibility:hidden;",
            "max-height:200px",
            "background-position:0pt 0pt");

    private static final Pattern HASH = Pattern.compile("'sha256-([^']+)'");

    @Test
    void nothingOnAPageNeedsToBeAllowedByThePolicy() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<Path> pages =
                    files.filter(page -> page.toString().endsWith(".xhtml")).toList();
            assertTrue(pages.size() > 60, "pages");
            assertEquals(
                    List.of(),
                    pages.stream()
                            .filter(page -> REFUSED.matcher(OF_PRIMEFACES
                                            .matcher(read(page))
                                            .replaceAll(tag -> tag.group()
                                                    .replaceAll("\\son\\w+=\"", " x=\"")
                                                    .replace("\\", "")
                                                    .replace("$", "")))
                                    .find())
                            .toList());
        }
    }

    @Test
    void thePolicyAllowsTheseStyleAttributesAndNoOther() {
        assertEquals(
                STYLES.stream().map(PageStylesTest::hash).collect(Collectors.toSet()),
                HASH.matcher(read(PAGES.resolve("WEB-INF/web.xml")))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()));
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
