package quxiang.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A known hole of a part.
 *
 * @param ranges versions that have it, as {@code [2.0,2.1.4)|[2.2,2.2.1)}: from the first, before the last
 * @param fixed the version that has it no more
 * @param reason why it does no harm here, when no part without it is to be had
 */
record Advisory(String id, String part, String ranges, String fixed, State state, String reason, LocalDate looked) {

    enum State {
        FIXED,
        NOT_REACHABLE
    }

    /** Lines of {@code id;part;affected;fixed;state;reason;looked}, the first of which says so. */
    static List<Advisory> known() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("quxiang.advisories"))).stream()
                .skip(1)
                .map(line -> of(line.split(";", -1)))
                .toList();
    }

    private static Advisory of(String[] row) {
        if (row.length != 7) {
            throw new IllegalArgumentException(String.join(";", row));
        }
        State state = row[4].equals("fixed") ? State.FIXED : State.NOT_REACHABLE;
        if (row[4].equals("not reachable") == row[5].isBlank()
                || state == State.FIXED && !row[4].equals("fixed")
                || state == State.NOT_REACHABLE && row[5].isBlank()) {
            throw new IllegalArgumentException("fixed has no reason, not reachable has one: " + String.join(";", row));
        }
        return new Advisory(row[0], row[1], row[2], row[3], state, row[5], LocalDate.parse(row[6]));
    }

    boolean affects(DeliveredPart delivered) {
        return part.equals(delivered.coordinates()) && holds(new PartVersion(delivered.version()));
    }

    boolean holds(PartVersion version) {
        for (String range : ranges.split("\\|")) {
            if (!range.matches("[\\[(][^,]*,[^,]+\\)")) {
                throw new IllegalArgumentException(id + ": " + range);
            }
            String from = range.substring(1, range.indexOf(','));
            PartVersion before = new PartVersion(range.substring(range.indexOf(',') + 1, range.length() - 1));
            if ((from.isEmpty() || new PartVersion(from).compareTo(version) <= 0) && version.compareTo(before) < 0) {
                return true;
            }
        }
        return false;
    }
}
