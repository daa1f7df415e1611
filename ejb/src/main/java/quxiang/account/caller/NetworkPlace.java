package quxiang.account.caller;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where a request comes from, at two distances.
 *
 * @param host one customer of a network: an IPv4 address, or the /64 of an IPv6 address
 * @param network its neighbourhood: the /24 of an IPv4 address, the /48 of an IPv6 address
 */
public record NetworkPlace(String host, String network) {

    private static final int HOST_WORDS = 4;
    private static final int NETWORK_WORDS = 3;
    private static final int WORDS = 8;

    /** @param address as the server writes it, without a name to look up; {@code null} when nobody asked over a network */
    public static NetworkPlace of(String address) {
        if (address == null) {
            return new NetworkPlace(null, null);
        }
        String plain = address.replaceAll("[\\[\\]]|%.*", "");
        int mapped = plain.lastIndexOf(':');
        if (plain.indexOf('.') > 0) {
            String four = plain.substring(mapped + 1);
            return new NetworkPlace(four, four.substring(0, four.lastIndexOf('.')) + ".0/24");
        }
        return mapped < 0
                ? new NetworkPlace(plain, plain)
                : new NetworkPlace(words(plain, HOST_WORDS) + "::/64", words(plain, NETWORK_WORDS) + "::/48");
    }

    /** What people may see of it: the neighbourhood only, or {@code null}. */
    public String masked() {
        return network == null ? null : network.replace(".0/24", ".*").replace("::/48", ":*");
    }

    private static String words(String address, int count) {
        String[] halves = address.split("::", 2);
        String[] left = halves[0].isEmpty() ? new String[0] : halves[0].split(":", -1);
        String[] right = halves.length < 2 || halves[1].isEmpty() ? new String[0] : halves[1].split(":", -1);
        String[] all = new String[WORDS];
        Arrays.fill(all, "0");
        System.arraycopy(left, 0, all, 0, Math.min(left.length, WORDS));
        System.arraycopy(right, 0, all, Math.max(0, WORDS - right.length), Math.min(right.length, WORDS));
        return Arrays.stream(all).limit(count).map(NetworkPlace::shortest).collect(Collectors.joining(":"));
    }

    private static String shortest(String word) {
        return word.replaceFirst("^0+(?=.)", "");
    }
}
