package quxiang.web.kit;

/**
 * A line of {@code t:bars}.
 *
 * @param text what the value is, in words: {@code 12（60%）}
 * @param percent the length, from 0 to 100
 */
public record Bar(String label, String text, long percent) {

    /** A part of a whole; 0 of 0 is 0 per cent. */
    public static long percent(long part, long whole) {
        return whole == 0 ? 0 : Math.round(100.0 * part / whole);
    }
}
