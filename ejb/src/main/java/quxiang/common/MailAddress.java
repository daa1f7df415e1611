package quxiang.common;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Mail addresses, checked by their syntax alone. The syntax is that of HTML's {@code input type=email}; whether an
 * address receives mail, only a code tells.
 */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern SPELLING = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");

    private MailAddress() {}

    /** An address as others see it: {@code l***@example.cn}. */
    public static String masked(String address) {
        return address.charAt(0) + "***" + address.substring(address.indexOf('@'));
    }

    /**
     * The address in small letters, as it is kept and compared.
     *
     * @throws Refusal {@code account.mail} when it cannot be one
     */
    public static String of(String typed) {
        String address = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (address.length() > LONGEST || !SPELLING.matcher(address).matches()) {
            throw new Refusal("account.mail");
        }
        return address;
    }
}
