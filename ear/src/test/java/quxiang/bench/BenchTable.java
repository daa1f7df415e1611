package quxiang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one table that {@code mvn verify -Pbench} prints. Every class {@code *Bench} adds its lines, in the server or
 * beside it; a line that is added again takes the place of the older one.
 */
public final class BenchTable {

    /** Where the table is kept, as a system property of the tests and of the server. */
    public static final String FILE = "quxiang.bench.table";

    private static final String SEPARATOR = " | ";
    private static final List<String> HEAD =
            List.of("work", "size", "ours", "reference", "ratio", "reach", "dream", "remark");

    private BenchTable() {}

    /**
     * Adds a line.
     *
     * @param work its name, by which the lines are sorted, as {@code P1 roster import}
     * @param size of how much work, as {@code 100,000 rows}
     * @param ours what was measured, with its unit
     * @param reference what it is compared with, or an empty text
     * @param ratio ours by the reference, or an empty text
     * @param reach the bound to keep, as in quality.md
     * @param dream the bound to wish for
     * @param remark how it was measured, where that is not plain
     */
    public static void add(
            String work,
            String size,
            String ours,
            String reference,
            String ratio,
            String reach,
            String dream,
            String remark) {
        Path file = Path.of(System.getProperty(FILE, "target/bench-table.txt"));
        List<String> line = List.of(work, size, ours, reference, ratio, reach, dream, remark);
        System.out.println(String.join(SEPARATOR, line));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            List<List<String>> lines = Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .skip(1)
                            .map(BenchTable::cells)
                            .filter(before -> !(before.get(0).equals(work)
                                    && before.get(1).equals(size)))
                            .collect(Collectors.toList())
                    : List.of();
            List<List<String>> sorted = Stream.concat(lines.stream(), Stream.of(line))
                    .sorted(Comparator.comparing((List<String> one) -> one.get(0)))
                    .collect(Collectors.toList());
            sorted.add(0, HEAD);
            Files.writeString(file, laidOut(sorted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ratio with two places. */
    public static String ratio(double ours, double reference) {
        return String.format(Locale.ROOT, "%.2f", ours / reference);
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split(" \\| ", -1)).map(String::strip).collect(Collectors.toList());
    }

    private static String laidOut(List<List<String>> lines) {
        int[] widths = new int[HEAD.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                table.append(i == 0 ? "" : SEPARATOR)
                        .append(line.get(i))
                        .append(" ".repeat(widths[i] - line.get(i).length()));
            }
            table.append('\n');
        }
        return table.toString();
    }
}
