package quxiang.common.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of a sheet that are merged over several rows: each of the rows has what stands in the first one. */
final class MergedCells {

    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7}):\\$?[A-Za-z]{1,3}\\$?([0-9]{1,7})");
    private static final byte[] ELEMENT = "mergeCell".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 1_000_000;

    /** Last rows by first row and column. */
    private final Map<Long, Integer> ranges = new HashMap<>();

    /** What is filled into each column, and until which row. */
    private final Map<Integer, Filling> fillings = new HashMap<>();

    private int filled;

    private record Filling(int last, String text, boolean mangled) {}

    static MergedCells of(XlsxPackage file, String part) throws IOException {
        MergedCells merged = new MergedCells();
        if (!isNamed(file, part)) {
            return merged;
        }
        file.read(part, element -> {
            String range = XlsxPackage.attribute(element, "ref");
            if (element.getLocalName().equals("mergeCell") && range != null) {
                merged.add(range);
            }
            return merged.ranges.size() < MOST;
        });
        return merged;
    }

    /** Most sheets merge nothing, and the elements stand behind all rows: a search of bytes costs less than reading. */
    private static boolean isNamed(XlsxPackage file, String part) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        int kept = 0;
        try (InputStream in = file.open(part)) {
            for (int read = in.read(buffer, kept, buffer.length - kept);
                    read >= 0;
                    read = in.read(buffer, kept, buffer.length - kept)) {
                int length = kept + read;
                if (contains(buffer, length)) {
                    return true;
                }
                kept = Math.min(length, ELEMENT.length);
                System.arraycopy(buffer, length - kept, buffer, 0, kept);
            }
        }
        return false;
    }

    private static boolean contains(byte[] bytes, int length) {
        for (int i = 0; i + ELEMENT.length <= length; i++) {
            if (bytes[i] == ELEMENT[0] && Arrays.equals(bytes, i, i + ELEMENT.length, ELEMENT, 0, ELEMENT.length)) {
                return true;
            }
        }
        return false;
    }

    private void add(String range) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            return;
        }
        int first = Integer.parseInt(matcher.group(2));
        int last = Integer.parseInt(matcher.group(3));
        if (last > first) {
            ranges.put(key(first, XlsxRows.columnOf(matcher.group(1))), last);
        }
    }

    private static long key(int row, int column) {
        return (long) row << 20 | column;
    }

    /** Remembers what a row begins, and fills what it goes on with. @param cells of the row, longer afterwards perhaps */
    SheetRow filled(SheetRow row) {
        if (ranges.isEmpty()) {
            return row;
        }
        List<String> cells = row.cells();
        for (int column = 0; column < cells.size(); column++) {
            Integer last = ranges.get(key(row.number(), column));
            if (last != null && !cells.get(column).isBlank()) {
                fillings.put(column, new Filling(last, cells.get(column), row.isMangled(column)));
            }
        }
        fillings.values().removeIf(filling -> filling.last() < row.number());
        long mangled = row.mangled();
        if (!row.isBlank()) {
            for (Map.Entry<Integer, Filling> filling : fillings.entrySet()) {
                int column = filling.getKey();
                while (cells.size() <= column) {
                    cells.add("");
                }
                if (cells.get(column).isBlank()) {
                    cells.set(column, filling.getValue().text());
                    mangled |= filling.getValue().mangled() ? 1L << column : 0;
                    filled++;
                }
            }
        }
        return new SheetRow(row.number(), cells, mangled);
    }

    /** How many cells were filled so far. */
    int count() {
        return filled;
    }
}
