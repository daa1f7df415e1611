package quxiang.host;

import java.util.regex.Pattern;

/** The public address of this installation: {@code QUXIANG_URL}. QR codes and messages name it. */
public final class PublicAddress {

    private static final String LOCAL = "http://127.0.0.1:8080";

    /** Loopback, private networks (RFC 1918) and names without a dot: nobody elsewhere gets there. */
    private static final Pattern NOT_PUBLIC =
            Pattern.compile("https?://(localhost|[^.:/]+|127\\..*|10\\..*|192\\.168\\..*"
                    + "|172\\.(1[6-9]|2\\d|3[01])\\..*|\\[(::1|f[cd].*|fe80.*)].*)(:\\d+)?(/.*)?");

    private PublicAddress() {}

    /** Whether people elsewhere can open the address. What is printed outlives a trial, so it says when they cannot. */
    public static boolean isPublic(String address) {
        return !NOT_PUBLIC.matcher(address).matches();
    }

    /** Without a slash at its end. */
    public static String address() {
        return Setting.of("QUXIANG_URL").orElse(LOCAL).replaceFirst("/+$", "");
    }
}
