package quxiang.web.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence is in both languages, none is missing where it is used, none is there for nothing, none hides in a page. */
class TextsTest {

    private static final Path WEB = Path.of("src/main");
    private static final Path PAGES = WEB.resolve("webapp");
    private static final List<Path> SOURCES =
            List.of(WEB, Path.of("../ejb/src/main/java"), Path.of("../batch/src/main/java"));

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\n]*)\"");
    private static final Pattern EL_LITERAL = Pattern.compile("'([^'\\\\\n]*)'");
    private static final Pattern REFUSAL = Pattern.compile("new Refusal\\(\\s*\"([^\"]+)\"");
    private static final Pattern RECORDED = Pattern.compile("audit\\.write\\(\\s*(?:[^\",]*\\?\\s*)?\"([A-Z_]+)\"");
    private static final Pattern SHOWN = Pattern.compile("text\\['([^']+)'\\]|say\\('([^']+)'");
    private static final Pattern KEY = Pattern.compile(
            "\"((?:kit|open|employer|graduate|school|centre|province|operator)(?:_\\w+)?(?:\\.\\w+)+)\"");
    private static final Pattern ENUM = Pattern.compile("\\benum (\\w+)");
    private static final Pattern PACKAGES_OF_FACES = Pattern.compile("jakarta\\.faces\\..*");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*\\}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern READ_ATTRIBUTE = Pattern.compile(
            "\\b(?:label|heading|caption|hint|text|title|alt|placeholder|aria-label|submit|confirm|reason)=\"([^\"]*)\"");

    private final Texts chinese = Texts.of(Locale.SIMPLIFIED_CHINESE);
    private final Texts english = Texts.of(Locale.ENGLISH);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(keys(chinese), keys(english));
    }

    /** Of two lines with one key the later one counts, wherever the earlier one was meant. */
    @Test
    void noKeyStandsTwice() {
        List<String> twice = new ArrayList<>();
        for (Path folder : List.of(WEB, Path.of("../ejb/src/main"))) {
            files(folder.resolve("resources/quxiang/text"), ".properties").forEach(file -> {
                Set<String> seen = new TreeSet<>();
                read(file)
                        .lines()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .filter(key -> !seen.add(key))
                        .forEach(key -> twice.add(file.getFileName() + ": " + key));
            });
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void everyPatternCanBeFilledIn() {
        List<String> broken = new ArrayList<>();
        for (Texts texts : List.of(chinese, english)) {
            for (String key : keys(texts)) {
                String pattern = texts.getString(key);
                if (pattern.contains("{0")) {
                    try {
                        String filled =
                                new MessageFormat(pattern, Locale.ROOT).format(new Object[] {1, 2, 3, 4, 5, 6, 7});
                        if (filled.contains("{")) {
                            broken.add(key + ": an apostrophe swallows a gap (write two)");
                        }
                    } catch (IllegalArgumentException e) {
                        broken.add(key + ": " + e.getMessage());
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyTextThatAPageShowsIsThere() {
        Set<String> known = keys(chinese);
        assertEquals(
                Set.of(),
                files(PAGES, ".xhtml")
                        .flatMap(page -> found(SHOWN, read(page)).stream()
                                .filter(key -> !key.endsWith(".") && !known.contains(key))
                                .map(key -> page.getFileName() + ": " + key))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyTextThatABeanNamesIsThere() {
        Set<String> known = keys(chinese);
        assertEquals(
                Set.of(),
                files(WEB, ".java")
                        .flatMap(file -> found(KEY, read(file)).stream())
                        .filter(key -> !known.contains(key) && !known.contains("refusal." + key))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyRefusalHasASentence() {
        Set<String> known = keys(chinese);
        assertEquals(
                Set.of(),
                SOURCES.stream()
                        .flatMap(source -> files(source, ".java"))
                        .flatMap(file -> found(REFUSAL, read(file)).stream())
                        .map(key -> "refusal." + key)
                        .filter(key -> !key.endsWith(".") && !known.contains(key))
                        .collect(Collectors.toSet()));
    }

    @Test
    void whatMessagesAndTheRecordAreAboutIsSaidInWords() {
        Set<String> known = keys(chinese);
        Stream<String> recorded = SOURCES.stream()
                .flatMap(source -> files(source, ".java"))
                .flatMap(file -> found(RECORDED, read(file)).stream());
        Stream<String> told = known.stream()
                .filter(key -> key.startsWith("notice."))
                .map(key -> key.split("\\.", -1)[1])
                .filter(kind -> kind.matches("[A-Z_]+"));
        assertEquals(
                Set.of(),
                Stream.concat(recorded, told)
                        .filter(event -> !event.endsWith("_"))
                        .filter(event -> !known.contains("operator_event." + event) && !known.contains("Move." + event))
                        .collect(Collectors.toSet()));
    }

    @Test
    void noTextIsThereForNothing() {
        List<Path> files = SOURCES.stream()
                .flatMap(source -> Stream.concat(files(source, ".java"), files(source, ".xhtml")))
                .toList();
        Set<String> literals = files.stream()
                .flatMap(file -> found(file.toString().endsWith(".java") ? LITERAL : EL_LITERAL, read(file)).stream())
                .collect(Collectors.toSet());
        Set<String> enums =
                files.stream().flatMap(file -> found(ENUM, read(file)).stream()).collect(Collectors.toSet());
        Set<String> prefixes = literals.stream()
                .filter(literal -> literal.endsWith(".") && literal.length() > 3)
                .collect(Collectors.toSet());
        prefixes.remove("refusal.");
        assertEquals(
                List.of(),
                keys(chinese).stream()
                        .filter(key -> !literals.contains(key))
                        .filter(key -> !PACKAGES_OF_FACES.matcher(key).matches())
                        .filter(key -> !key.startsWith("refusal.") || !isThrown(key.substring(8), literals, prefixes))
                        .filter(key -> !enums.contains(key.substring(0, Math.max(0, key.indexOf('.')))))
                        .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                        .toList());
    }

    private static boolean isThrown(String refusal, Set<String> literals, Set<String> prefixes) {
        return literals.contains(refusal) || prefixes.stream().anyMatch(refusal::startsWith);
    }

    @Test
    void noPageHoldsATextOfItsOwn() {
        List<String> found = new ArrayList<>();
        files(PAGES, ".xhtml").forEach(page -> {
            String source = read(page).replaceAll("(?s)<!--.*?-->", "").replaceAll("<!DOCTYPE[^>]*>", "");
            if (CHINESE.matcher(source).find()) {
                found.add(page.getFileName() + ": Chinese");
            }
            String plain = EXPRESSION.matcher(source).replaceAll("");
            if (WORD.matcher(plain.replaceAll("(?s)<[^>]*>", " ")).find()) {
                found.add(page.getFileName() + ": text between tags");
            }
            Matcher attribute = READ_ATTRIBUTE.matcher(plain);
            while (attribute.find()) {
                if (WORD.matcher(attribute.group(1)).find() && !plain.contains("<cc:interface>")) {
                    found.add(page.getFileName() + ": " + attribute.group());
                }
            }
        });
        assertEquals(List.of(), found);
    }

    private static Set<String> keys(Texts texts) {
        return new TreeSet<>(Collections.list(texts.getKeys()));
    }

    private static List<String> found(Pattern pattern, String source) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            found.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return found;
    }

    private static Stream<Path> files(Path folder, String end) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
