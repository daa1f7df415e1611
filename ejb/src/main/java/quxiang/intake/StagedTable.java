package quxiang.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import quxiang.common.Refusal;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetReader;
import quxiang.common.sheet.SheetRow;

/**
 * An uploaded table after its structure was checked: only the columns that are read, in the order of the file.
 *
 * @param name under which it was uploaded
 * @param sha256 of the file
 */
record StagedTable(String name, String sha256, List<String> columns, List<Row> rows) {

    private static final int HEADER_WITHIN_ROWS = 10;
    private static final int LONGEST_NAME = 200;
    private static final long BYTES = 16L * 1024 * 1024;
    private static final SheetLimits LIMITS = new SheetLimits(BYTES, 50_000, 40, 500, 8 * BYTES, 120);

    /** @param line where it stood in the file */
    record Row(int line, List<String> cells) {}

    /** How large an upload may be, in bytes. */
    static long most() {
        return BYTES;
    }

    /**
     * Reads a file to its end.
     *
     * @throws Refusal what is wrong with it as a table ({@code sheet.…}); {@code intake.missing_columns} with their names, {@code intake.no_rows}
     */
    static StagedTable read(String name, byte[] file, RowTaker taker) throws IOException {
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(file), LIMITS)) {
            List<Integer> places = new ArrayList<>();
            List<String> columns = header(reader, taker, places);
            List<Row> rows = new ArrayList<>();
            for (SheetRow row = reader.next(); row != null; row = reader.next()) {
                SheetRow read = row;
                rows.add(new Row(row.number(), places.stream().map(read::cell).toList()));
            }
            if (rows.isEmpty()) {
                throw new Refusal("intake.no_rows");
            }
            return new StagedTable(shown(name), sha256(file), columns, rows);
        }
    }

    private static List<String> header(SheetReader reader, RowTaker taker, List<Integer> places) throws IOException {
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

    private static String shown(String name) {
        String last = name == null ? "" : name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "");
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
