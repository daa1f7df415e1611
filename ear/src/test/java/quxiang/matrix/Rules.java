package quxiang.matrix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of the tests: lines of a name and words about it. A name that ends with a dot stands for all that begin with
 * it; the longest that fits counts.
 */
final class Rules {

    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    private Rules() {}

    /** @param section only the lines below {@code [section]} */
    static Rules read(String file, String section) {
        Rules rules = new Rules();
        try (InputStream in = Rules.class.getResourceAsStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String current = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String text = line.strip();
                if (text.startsWith("[")) {
                    current = text.substring(1, text.length() - 1);
                } else if (!text.isEmpty() && !text.startsWith("#") && current.equals(section)) {
                    List<String> words = List.of(text.split("\\s+"));
                    rules.lines.put(words.get(0), words.subList(1, words.size()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }

    /** What the table says of a name, if anything. */
    Optional<List<String>> of(String name) {
        return lines.keySet().stream()
                .filter(line -> line.equals(name)
                        || name.startsWith(line.endsWith(".") || line.endsWith("/") ? line : line + "."))
                .max(Comparator.comparingInt(String::length))
                .map(lines::get);
    }

    /** All of it. */
    Map<String, List<String>> lines() {
        return lines;
    }
}
