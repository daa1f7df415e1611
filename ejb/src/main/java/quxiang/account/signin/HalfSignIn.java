package quxiang.account.signin;

import java.time.Instant;

/**
 * A sign-in of which the password was right and the second factor is still to be told. It lets nobody in: the session that keeps it is a
 * stranger's.
 *
 * @param name the keyed hash of what was typed
 * @param place the keyed hash of name and device or host
 * @param host the address that it came from, or {@code null}
 * @param network its neighbourhood, or {@code null}
 * @param device whether the device is known to the name's owner
 * @param at when the password was told
 */
public record HalfSignIn(
        long accountId, String name, String place, String host, String network, boolean device, Instant at) {

    private static final String BETWEEN = " ";
    private static final String NONE = "-";
    private static final int PARTS = 7;

    /** As the text that {@link #text} made of it, or {@code null} for anything else. */
    public static HalfSignIn of(Object kept) {
        if (!(kept instanceof String text)) {
            return null;
        }
        String[] parts = text.split(BETWEEN, PARTS);
        return new HalfSignIn(
                Long.parseLong(parts[0]),
                parts[1],
                parts[2],
                told(parts[3]),
                told(parts[4]),
                Boolean.parseBoolean(parts[5]),
                Instant.parse(parts[6]));
    }

    /** As a session keeps it, which several servers may share. */
    public String text() {
        return String.join(
                BETWEEN,
                String.valueOf(accountId),
                name,
                place,
                host == null ? NONE : host,
                network == null ? NONE : network,
                String.valueOf(device),
                at.toString());
    }

    private static String told(String part) {
        return part.equals(NONE) ? null : part;
    }
}
