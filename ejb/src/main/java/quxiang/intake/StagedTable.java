package quxiang.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import quxiang.common.Refusal;
import quxiang.common.sheet.SheetReader;
import quxiang.common.sheet.SheetRow;

/**
 * An uploaded table after its structure was checked. It has only the columns that are read, in the order of the file.
 *
 * @param name under which it was uploaded
 * @param sha256 of the file
 */
record StagedTable(String name, String sha256, List<String> columns, List<Row> rows) {

    private static final int HEADER_WITHIN_ROWS = 10;
    private static final int LONGEST_NAME = 200;

    /**
     * @param line where it stood in the file
     * @param refusal what its own texts say against it, or {@code null}
     */
    record Row(int line, List<String> cells, RowOutcome refusal) {}

    /**
     * Reads a file to its end.
     *
     * @throws Refusal what is wrong with it as a table ({@code sheet.…}); {@code intake.missing_columns} with their
     *     names, {@code intake.no_rows}
     */
    static StagedTable read(String name, InputStream file, ChunkTaker taker) throws IOException {
        byte[] bytes = file.readNBytes((int) taker.limits().bytes() + 1);
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(bytes), taker.limits())) {
            List<Integer> places = new ArrayList<>();
            List<String> columns = header(reader, taker, places);
            RowCheck check = taker.check();
            List<Row> rows = new ArrayList<>();
            for (SheetRow row = reader.next(); row != null; row = reader.next()) {
                SheetRow read = row;
                List<String> cells = places.stream().map(read::cell).toList();
                if (!cells.stream().allMatch(String::isBlank)) {
                    RowOutcome refusal =
                            check.check(row.number(), IntakeRow.named(columns, cells), mangled(row, columns, places));
                    rows.add(new Row(row.number(), cells, refusal));
                }
            }
            if (rows.isEmpty()) {
                throw new Refusal("intake.no_rows");
            }
            return new StagedTable(shown(name), sha256(bytes), columns, rows);
        }
    }

    private static List<String> header(SheetReader reader, ChunkTaker taker, List<Integer> places) throws IOException {
        for (int i = 0; i < HEADER_WITHIN_ROWS; i++) {
            SheetRow row = reader.next();
            if (row == null) {
                break;
            }
            List<String> columns = new ArrayList<>();
            for (int place = 0; place < row.cells().size(); place++) {
                String column = taker.column(row.cell(place).strip());
                if (column != null && !columns.contains(column)) {
                    columns.add(column);
                    places.add(place);
                }
            }
            if (columns.containsAll(taker.required())) {
                reader.headerFound();
                return columns;
            }
            places.clear();
        }
        throw new Refusal("intake.missing_columns", String.join("、", taker.required()));
    }

    private static Set<String> mangled(SheetRow row, List<String> columns, List<Integer> places) {
        if (row.mangled() == 0) {
            return Set.of();
        }
        Set<String> mangled = new HashSet<>();
        for (int i = 0; i < places.size(); i++) {
            if (row.isMangled(places.get(i))) {
                mangled.add(columns.get(i));
            }
        }
        return mangled;
    }

    /** Without folders and control characters. An ID number that somebody put into the name of the file is not kept. */
    private static String shown(String name) {
        String last = name == null
                ? ""
                : name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "").replaceAll("\\d{14}[\\dXx]{1,4}", "****");
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
