package quxiang.favorite.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import quxiang.common.Refusal;
import quxiang.common.Words;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetReader;
import quxiang.common.sheet.SheetRow;
import quxiang.common.sheet.SheetWriter;

/** 学生名单: the three columns that a unit fills in (manual, chapter 4, figure 16), as template, as upload and while it waits. */
final class FavoriteSheet {

    /** How many rows one file may have. */
    static final int MOST = 10_000;

    static final List<String> COLUMNS = List.of("学生姓名", "身份证号", "毕业院校");

    private static final int HEADER_WITHIN_ROWS = 10;
    private static final int LONGEST = 120;
    private static final long MIB = 1024 * 1024;
    private static final SheetLimits LIMITS = new SheetLimits(8 * MIB, MOST, 64, 1000, 128 * MIB, 120);

    private FavoriteSheet() {}

    /** Writes an empty list: the columns are text, so that no ID number loses its end, and a second sheet says how to fill it in. */
    static void template(Locale language, OutputStream out) throws IOException {
        Words words = Words.of(language);
        try (SheetWriter sheet = SheetWriter.xlsx(out, words.text("favorite.template.list"))) {
            sheet.row(COLUMNS);
            sheet.nextSheet(words.text("favorite.template.help"));
            sheet.row(List.of(words.text("favorite.template.column"), words.text("favorite.template.how")));
            sheet.row(List.of(COLUMNS.get(0), words.text("favorite.template.name")));
            sheet.row(List.of(COLUMNS.get(1), words.text("favorite.template.id_number")));
            sheet.row(List.of(COLUMNS.get(2), words.text("favorite.template.school")));
            sheet.row(List.of("", words.text("favorite.template.limit", MOST)));
        }
    }

    /**
     * Reads an upload to its end.
     *
     * @throws Refusal {@code sheet.*}, {@code favorite.no_header}, {@code favorite.no_rows}
     */
    static List<ImportLine> read(InputStream upload) throws IOException {
        try (SheetReader reader = SheetReader.open(upload, LIMITS)) {
            int[] places = header(reader);
            List<ImportLine> lines = new ArrayList<>();
            for (SheetRow row = reader.next(); row != null; row = reader.next()) {
                ImportLine line = line(row, places);
                if (!line.name().isEmpty()
                        || !line.idNumber().isEmpty()
                        || !line.school().isEmpty()) {
                    lines.add(line);
                }
            }
            if (lines.isEmpty()) {
                throw new Refusal("favorite.no_rows");
            }
            return lines;
        }
    }

    private static ImportLine line(SheetRow row, int... places) {
        return new ImportLine(
                row.number(),
                cell(row, places[0]),
                cell(row, places[1]),
                cell(row, places[2]),
                row.isMangled(places[1]));
    }

    /** What is longer than a fact can be is cut: it is no graduate's, and the row is refused with its number. */
    private static String cell(SheetRow row, int place) {
        String text = row.cell(place).strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static int[] header(SheetReader reader) throws IOException {
        for (int i = 0; i < HEADER_WITHIN_ROWS; i++) {
            SheetRow row = reader.next();
            if (row == null) {
                break;
            }
            int[] places =
                    COLUMNS.stream().mapToInt(column -> place(row, column)).toArray();
            if (places[0] >= 0 && places[1] >= 0 && places[2] >= 0) {
                reader.headerFound();
                return places;
            }
        }
        throw new Refusal("favorite.no_header", String.join("、", COLUMNS));
    }

    private static int place(SheetRow row, String column) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cell(i).replaceAll("[\\s*\\uFEFF]+", "").equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /** The lines as bytes. */
    static byte[] packed(List<ImportLine> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(lines.size());
            for (ImportLine line : lines) {
                out.writeInt(line.number());
                out.writeUTF(line.name());
                out.writeUTF(line.idNumber());
                out.writeUTF(line.school());
                out.writeBoolean(line.mangled());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The lines that {@link #packed} made bytes of. */
    static List<ImportLine> unpacked(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int count = in.readInt();
            List<ImportLine> lines = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                lines.add(new ImportLine(in.readInt(), in.readUTF(), in.readUTF(), in.readUTF(), in.readBoolean()));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
