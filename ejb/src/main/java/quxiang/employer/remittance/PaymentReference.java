package quxiang.employer.remittance;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import quxiang.common.ShanghaiClock;

/** References for the bank: QX, the day, eight characters that nobody mistakes for others. */
final class PaymentReference {

    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 8;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ShanghaiClock.ZONE);
    private static final SecureRandom RANDOM = new SecureRandom();

    private PaymentReference() {}

    static String drawn(Instant at) {
        StringBuilder serial = new StringBuilder("QX").append(DAY.format(at));
        for (int i = 0; i < LENGTH; i++) {
            serial.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return serial.toString();
    }
}
