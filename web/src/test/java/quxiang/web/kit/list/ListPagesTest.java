package quxiang.web.kit.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In a column stands nothing of PrimeFaces that sends something: it would act on the place of a row, not on the row. */
class ListPagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern COLUMN = Pattern.compile("(?s)<(p|q):column\\b.*?</\\1:column>");
    private static final Pattern SENDS = Pattern.compile("<(p:(command|split|menu)\\w+|p:ajax|h:command\\w+)\\b");

    @Test
    void columnsHoldNothingThatSends() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<Path> pages =
                    files.filter(page -> page.toString().endsWith(".xhtml")).toList();
            assertTrue(
                    pages.stream().anyMatch(page -> COLUMN.matcher(read(page)).find()), "pages with columns");
            assertEquals(
                    List.of(),
                    pages.stream()
                            .filter(page -> COLUMN.matcher(read(page))
                                    .results()
                                    .anyMatch(column ->
                                            SENDS.matcher(column.group()).find()))
                            .toList());
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
