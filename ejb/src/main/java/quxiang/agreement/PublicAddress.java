package quxiang.agreement;

import java.util.Optional;

/** The public address of this installation, as it stands in QR codes: {@code QUXIANG_URL}. */
final class PublicAddress {

    private static final String LOCAL = "http://127.0.0.1:8080";

    private PublicAddress() {}

    static String address() {
        return Optional.ofNullable(System.getenv("QUXIANG_URL")).orElse(LOCAL);
    }
}
