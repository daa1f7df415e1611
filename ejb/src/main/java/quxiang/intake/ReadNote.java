package quxiang.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was read of a file, or not.
 *
 * @param kind of what is said; the sentence is {@code kit_intake.note.<kind>} in the bundles
 * @param args what the sentence names
 */
public record ReadNote(Kind kind, List<String> args) {

    private static final String NEXT = "\u001E";
    private static final int LONGEST = 4000;
    private static final int LONGEST_ARGUMENT = 300;

    /** What can be said. */
    public enum Kind {
        /** A sheet of several, and how many rows. */
        SHEET,
        /** A sheet without a header. */
        SHEET_UNREAD,
        /** A sheet whose header lacks required columns. */
        SHEET_INCOMPLETE,
        /** A sheet that cannot be seen. */
        SHEET_HIDDEN,
        /** Rows that cannot be seen, and were read. */
        HIDDEN_ROWS,
        /** Cells that were filled from the first row of a merged cell. */
        MERGED,
        /** Columns that no one asked for. */
        COLUMNS_UNREAD,
        /** Columns that the file does not have, so that what they say stays as it is. */
        COLUMNS_ABSENT,
        PICTURES;

        /** Whether something was left out. */
        boolean isLoss() {
            return this == SHEET_UNREAD || this == SHEET_INCOMPLETE || this == SHEET_HIDDEN;
        }
    }

    static ReadNote of(Kind kind, Object... args) {
        return new ReadNote(
                kind,
                Arrays.stream(args)
                        .map(String::valueOf)
                        .map(text -> text.replaceAll("\\p{Cntrl}", " "))
                        .map(text ->
                                text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT) + "…")
                        .toList());
    }

    /** What the sentence names at a place, empty when it names no more. */
    public String arg(int place) {
        return place < args.size() ? args.get(place) : "";
    }

    /** Whether a sheet was left out, which nobody should overlook. */
    public boolean isLoss() {
        return kind.isLoss();
    }

    /** Notes in one text, as many as fit. */
    static String written(List<ReadNote> notes) {
        StringBuilder written = new StringBuilder();
        for (ReadNote note : notes) {
            List<String> parts = new ArrayList<>(List.of(note.kind().name()));
            parts.addAll(note.args());
            String one = String.join(Intake.SEPARATOR, parts);
            if (written.length() + one.length() < LONGEST) {
                written.append(written.isEmpty() ? "" : NEXT).append(one);
            }
        }
        return written.isEmpty() ? null : written.toString();
    }

    /** The notes of a text that was {@link #written}. */
    static List<ReadNote> read(String written) {
        if (written == null) {
            return List.of();
        }
        return Arrays.stream(written.split(NEXT))
                .map(one -> List.of(one.split(Intake.SEPARATOR, -1)))
                .map(parts -> new ReadNote(Kind.valueOf(parts.get(0)), parts.subList(1, parts.size())))
                .toList();
    }
}
