package quxiang.common;

import java.util.regex.Pattern;

/** Mobile numbers of the mainland, as they are kept and compared: eleven digits. */
public final class MobileNumber {

    /** What one looks like. */
    public static final Pattern SPELLING = Pattern.compile("1[3-9]\\d{9}");

    private MobileNumber() {}

    /**
     * The number without the spaces around it.
     *
     * @throws Refusal {@code account.mobile} when it cannot be one
     */
    public static String of(String typed) {
        String number = typed == null ? "" : typed.strip();
        if (!SPELLING.matcher(number).matches()) {
            throw new Refusal("account.mobile");
        }
        return number;
    }

    /** A number as others see it: {@code 199****1001}; {@code null} stays {@code null}. */
    public static String masked(String mobile) {
        return mobile == null || mobile.length() < 8
                ? mobile
                : mobile.substring(0, 3) + "****" + mobile.substring(mobile.length() - 4);
    }

    /** A user name as others see it. A number after its first letter is masked. */
    public static String maskedName(String username) {
        String number = username.substring(1);
        return SPELLING.matcher(number).matches() ? username.charAt(0) + masked(number) : username;
    }
}
