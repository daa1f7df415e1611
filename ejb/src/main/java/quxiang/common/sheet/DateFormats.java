package quxiang.common.sheet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the date styles of an xlsx file, and converts serial numbers to dates. ECMA-376 part 1, 18.17.4 and 18.8.30.
 */
final class DateFormats {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST_SERIAL = 2_958_465;
    private static final int STYLES = 65_536;

    private final List<Boolean> dateStyles = new ArrayList<>();
    private final boolean from1904;

    private DateFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    static DateFormats of(XlsxPackage file, String part, boolean from1904) throws IOException {
        DateFormats formats = new DateFormats(from1904);
        if (part == null || !file.has(part)) {
            return formats;
        }
        Map<String, Boolean> custom = new HashMap<>();
        boolean[] cellFormats = new boolean[1];
        file.read(part, element -> {
            switch (element.getLocalName()) {
                case "numFmt" ->
                    custom.put(
                            element.getAttributeValue(null, "numFmtId"),
                            showsDay(element.getAttributeValue(null, "formatCode")));
                case "cellXfs" -> cellFormats[0] = true;
                case "cellStyles", "dxfs" -> cellFormats[0] = false;
                case "xf" -> {
                    if (cellFormats[0]) {
                        String id = String.valueOf(element.getAttributeValue(null, "numFmtId"));
                        formats.dateStyles.add(custom.containsKey(id) ? custom.get(id) : isBuiltInDate(id));
                    }
                }
                default -> {}
            }
            return formats.dateStyles.size() < STYLES && custom.size() < STYLES;
        });
        return formats;
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
        String bare = String.valueOf(format)
                .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "")
                .toLowerCase(java.util.Locale.ROOT);
        return bare.contains("y") || bare.contains("d");
    }

    boolean isDate(String style) {
        int index = style == null || style.length() > 5 ? -1 : Integer.parseInt(style);
        return index >= 0 && index < dateStyles.size() && dateStyles.get(index);
    }

    /** The date in ISO form, or the text itself when it is no date's number. */
    String text(String raw) {
        double serial = Double.parseDouble(raw);
        if (!(serial >= 1 && serial <= LAST_SERIAL)) {
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
