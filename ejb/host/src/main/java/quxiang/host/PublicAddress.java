package quxiang.host;

/** The public address of this installation: {@code QUXIANG_URL}. QR codes and messages name it. */
public final class PublicAddress {

    private static final String LOCAL = "http://127.0.0.1:8080";

    private PublicAddress() {}

    /** Without a slash at its end. */
    public static String address() {
        return Setting.of("QUXIANG_URL").orElse(LOCAL).replaceFirst("/+$", "");
    }
}
