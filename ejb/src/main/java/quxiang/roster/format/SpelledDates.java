package quxiang.roster.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as files spell them. They are 20270701, 2027-07-01, 2027/7/1, 2027.7.1, 2027年7月1日, a month alone, or a spreadsheet's number of
 * days.
 */
public final class SpelledDates {

    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*(?:[-/.月]\\s*(\\d{1,2})\\s*日?|月)?(?:[T ].*)?");
    private static final Pattern SERIAL = Pattern.compile("[3-6]\\d{4}(\\.0+)?");
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private SpelledDates() {}

    /** The day, or {@code null} when it is none between 1990 and 2100. It is the first of the month when only a month is given. */
    public static LocalDate read(String text) {
        if (SERIAL.matcher(text).matches()) {
            return EPOCH.plusDays(Long.parseLong(text.substring(0, 5)));
        }
        Matcher matcher = DIGITS.matcher(text);
        if (!matcher.matches()) {
            matcher = PARTS.matcher(text);
            if (!matcher.matches()) {
                return null;
            }
        }
        try {
            String day = matcher.group(3);
            LocalDate date = LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    day == null ? 1 : Integer.parseInt(day));
            return date.getYear() < 1990 || date.getYear() > 2100 ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
