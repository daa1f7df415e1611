package quxiang.common;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Makes fictional ID numbers for tests. */
public final class IdNumbers {

    private IdNumbers() {}

    /** A number with the right check character: the remainder modulo 11 is made 1, as ISO 7064 says it. */
    public static String of(String region, LocalDate born, int sequence) {
        String body = region + born.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", sequence);
        int product = 10;
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * (int) (Math.pow(2, 17 - i) % 11);
        }
        int check = (12 - sum % 11) % 11;
        return body + (check == product ? "X" : String.valueOf(check));
    }

    /** The number of the {@code n}-th fictional person: all differ for n below a million. */
    public static String of(int n) {
        return of("110199", LocalDate.of(2003, 1, 1).plusDays(n / 1000), n % 1000);
    }
}
