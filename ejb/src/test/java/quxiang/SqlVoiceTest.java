package quxiang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL is JPQL, or a text block through JDBI: no strings put together, no rows read by position, no SQLException caught. */
class SqlVoiceTest {

    private static final Path SOURCES = Path.of("src/main/java/quxiang");

    /**
     * What has to speak to the driver itself. That is bulk copy, migrations, a connection that listens, and the
     * statements over a thousand graduates at once, whose columns are those of a layout.
     */
    private static final List<String> DRIVERS = List.of(
            "common/sql/",
            "notice/push/PgNotifyRelay.java",
            "roster/FactsTable.java",
            "roster/imports/GraduateTable.java",
            "roster/undo/RosterUndo.java");

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\".*?\"\"\"", Pattern.DOTALL);

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "a native query of the entity manager", Pattern.compile("createNativeQuery"),
            "a caught SQLException", Pattern.compile("catch \\((?:final )?(?:java\\.sql\\.)?SQLException"),
            "a statement of the driver", Pattern.compile("\\bprepareStatement\\(|\\bcreateStatement\\("),
            "a row read by position", Pattern.compile("\\brows?\\.get\\w+\\(\\d"),
            "SQL put together of strings",
                    Pattern.compile(
                            "\\+\\s*\"\\s*\\(?(?:select|from|where|and|or|order by|group by|set|values|insert into"
                                    + "|update|delete from|left join|join|union)\\b"
                                    + "|\"\\s*(?:select|insert into|delete from|update|with recursive)\\s[^\"]*\"\\s*\\+"));

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return TEXT_BLOCK.matcher(Files.readString(file)).replaceAll("TEXT");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> faults(Stream<Path> files) {
        Map<String, List<String>> faults = new TreeMap<>();
        files.forEach(file -> {
            String source = read(file);
            List<String> found = FORBIDDEN.entrySet().stream()
                    .filter(rule -> rule.getValue().matcher(source).find())
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            if (!found.isEmpty()) {
                faults.put(SOURCES.relativize(file).toString(), found);
            }
        });
        return faults;
    }

    private static boolean isUnder(Path file, List<String> places) {
        String name = SOURCES.relativize(file).toString();
        return places.stream().anyMatch(name::startsWith);
    }

    @Test
    void featuresSpeakSqlInOneWay() {
        assertEquals(Map.of(), faults(sources().filter(file -> !isUnder(file, DRIVERS))));
    }
}
