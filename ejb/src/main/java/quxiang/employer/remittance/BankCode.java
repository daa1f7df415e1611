package quxiang.employer.remittance;

import java.util.regex.Pattern;
import quxiang.common.IdNumber;
import quxiang.common.Refusal;

/**
 * 开户行联行号 (支付系统行号, CNAPS), valid once built. Three digits for the kind of bank, four for the place, four for the branch,
 * and the check digit of ISO 7064 MOD 11,10.
 *
 * @param text the 12 digits
 */
public record BankCode(String text) {

    private static final Pattern DIGITS = Pattern.compile("\\d{12}");
    private static final Pattern KIND_AND_PLACE =
            Pattern.compile("(0[01]1|10[2-5]|20[1-3]|30[1-9]|3[12]\\d|40[1-3]|[5-79]\\d\\d)[1-8].*");
    private static final int CHECKED = 11;

    /**
     * @param text what somebody typed; spaces and full-width digits are put right
     * @throws Refusal {@code remittance.cnaps_length}, {@code .cnaps_kind} or {@code .cnaps_check_digit}
     */
    public BankCode {
        text = IdNumber.tidy(text);
        if (!DIGITS.matcher(text).matches()) {
            throw new Refusal("remittance.cnaps_length");
        }
        if (!KIND_AND_PLACE.matcher(text).matches()) {
            throw new Refusal("remittance.cnaps_kind");
        }
        if (checkDigit(text) != text.charAt(CHECKED) - '0') {
            throw new Refusal("remittance.cnaps_check_digit");
        }
    }

    private static int checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < CHECKED; i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
