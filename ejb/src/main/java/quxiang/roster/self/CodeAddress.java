package quxiang.roster.self;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import quxiang.common.MailAddress;
import quxiang.common.MobileNumber;

/**
 * Where the code of an activation goes, as it may be shown.
 *
 * @param reach whether it is a number, an address, or nothing
 * @param shown {@code 139****1234}, {@code l***@example.cn}, or {@code null}
 */
public record CodeAddress(Reach reach, String shown) {

    private static final List<String> DOMAINS = List.of("qq.com", "163.com", "126.com", "foxmail.com", "sina.com");
    private static final String SECOND_DIGITS = "35789";
    private static final int MAILS = 16;
    private static final int NOTHINGS = 48;

    /** What the school has of the graduate. */
    public enum Reach {
        MOBILE,
        MAIL,
        /** Neither: only the school's 激活码 helps. */
        NONE
    }

    /** Of what the roster has. */
    static CodeAddress of(String mobile, String email) {
        if (mobile != null) {
            return new CodeAddress(Reach.MOBILE, MobileNumber.masked(mobile));
        }
        return email == null
                ? new CodeAddress(Reach.NONE, null)
                : new CodeAddress(Reach.MAIL, MailAddress.masked(email));
    }

    /**
     * What is shown to somebody whose facts are nobody's. It is the same each time for the same facts, and looks like what others see: so
     * nobody learns here who is in a roster.
     *
     * @param keyedHash of the facts
     */
    static CodeAddress ofNobody(String keyedHash) {
        byte[] chance = Base64.getUrlDecoder().decode(keyedHash.getBytes(StandardCharsets.US_ASCII));
        int which = chance[0] & 0xff;
        if (which < MAILS) {
            String domain = DOMAINS.get((chance[1] & 0xff) % DOMAINS.size());
            return new CodeAddress(Reach.MAIL, (char) ('a' + (chance[2] & 0xff) % 26) + "***@" + domain);
        }
        if (which < NOTHINGS) {
            return new CodeAddress(Reach.NONE, null);
        }
        int end = (chance[3] & 0xff) << 16 | (chance[4] & 0xff) << 8 | chance[5] & 0xff;
        return new CodeAddress(
                Reach.MOBILE,
                "1%c%d****%04d"
                        .formatted(
                                SECOND_DIGITS.charAt((chance[1] & 0xff) % SECOND_DIGITS.length()),
                                (chance[2] & 0xff) % 10,
                                end % 10_000));
    }
}
