package quxiang.common.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the cells of an xlsx file show numbers: as dates or as digits. ECMA-376 part 1, 18.17.4 and 18.8.30. */
final class CellFormats {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST_SERIAL = 2_958_465;
    private static final int STYLES = 65_536;
    /** How many digits of a number a spreadsheet keeps. */
    private static final int KEPT_DIGITS = 15;

    private static final int LONGEST = 40;
    private static final String DATE = "yyyy-mm-dd";
    private static final Map<String, String> BUILT_IN = Map.of("1", "0", "2", "0.00", "3", "#,##0", "4", "#,##0.00");

    private final List<String> formats = new ArrayList<>();
    private final List<Boolean> dates = new ArrayList<>();
    private final boolean from1904;

    private CellFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    static CellFormats of(XlsxPackage file, String part, boolean from1904) throws IOException {
        CellFormats formats = new CellFormats(from1904);
        if (part == null || !file.has(part)) {
            return formats;
        }
        Map<String, String> custom = new HashMap<>();
        boolean[] cellFormats = new boolean[1];
        file.read(part, element -> {
            switch (element.getLocalName()) {
                case "numFmt" ->
                    custom.putIfAbsent(
                            String.valueOf(XlsxPackage.attribute(element, "numFmtId")),
                            EscapedText.of(String.valueOf(element.getAttributeValue(null, "formatCode"))));
                case "cellXfs" -> cellFormats[0] = true;
                case "cellStyles", "dxfs", "extLst" -> cellFormats[0] = false;
                case "xf" -> {
                    if (cellFormats[0]) {
                        String id = String.valueOf(XlsxPackage.attribute(element, "numFmtId"));
                        formats.add(custom.containsKey(id) ? custom.get(id) : builtIn(id));
                    }
                }
                default -> {}
            }
            return formats.formats.size() < STYLES && custom.size() < STYLES;
        });
        return formats;
    }

    private void add(String format) {
        formats.add(format);
        dates.add(showsDay(format));
    }

    private static String builtIn(String id) {
        return isBuiltInDate(id) ? DATE : BUILT_IN.getOrDefault(id, "");
    }

    private static boolean isBuiltInDate(String id) {
        if (!id.matches("[0-9]{1,4}")) {
            return false;
        }
        int number = Integer.parseInt(id);
        return number >= 14 && number <= 17
                || number == 22
                || number >= 27 && number <= 31
                || number == 36
                || number >= 50 && number <= 54
                || number == 57
                || number == 58;
    }

    private static boolean showsDay(String format) {
        String bare =
                format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|[_*].", "").toLowerCase(Locale.ROOT);
        return bare.contains("y") || bare.contains("d");
    }

    /**
     * What a cell with a number shows.
     *
     * @param style the cell's, or {@code null}
     * @param lost becomes true when it no longer is what was typed
     */
    String text(String raw, String style, boolean[] lost) {
        int index = style == null || !style.matches("[0-9]{1,5}") ? -1 : Integer.parseInt(style);
        boolean styled = index >= 0 && index < formats.size();
        return styled && dates.get(index) ? date(raw) : number(raw, styled ? formats.get(index) : "", lost);
    }

    /** A number as its digits. A spreadsheet keeps 15 of them, so a longer one is not what was typed. */
    private static String number(String raw, String format, boolean[] lost) {
        if (raw.length() > LONGEST) {
            lost[0] = true;
            return raw;
        }
        BigDecimal number = new BigDecimal(raw).stripTrailingZeros();
        int whole = number.precision() - number.scale();
        if (whole > KEPT_DIGITS || number.scale() > LONGEST) {
            lost[0] = true;
            return raw;
        }
        String shown = ShownNumber.of(plain(number), format);
        lost[0] |= SheetRow.isTenth(shown);
        return shown;
    }

    /** What remains of 0.1 + 0.2 behind the digits that a spreadsheet keeps is none of the number. */
    private static BigDecimal plain(BigDecimal number) {
        return number.round(new MathContext(KEPT_DIGITS)).stripTrailingZeros();
    }

    /** The date in ISO form, or the text itself when it is no date's number. */
    private String date(String raw) {
        double serial = Double.parseDouble(raw);
        if (!(serial >= (from1904 ? 0 : 1) && serial <= LAST_SERIAL)) {
            return raw;
        }
        long days = (long) Math.floor(serial);
        if (from1904) {
            return EPOCH_1904.plusDays(days).toString();
        }
        // 1900 was no leap year, but spreadsheets count a 29 February in it.
        return EPOCH_1900.plusDays(days < 60 ? days + 1 : days).toString();
    }
}
