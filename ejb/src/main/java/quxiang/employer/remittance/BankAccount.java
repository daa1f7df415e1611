package quxiang.employer.remittance;

import java.util.regex.Pattern;
import quxiang.common.IdNumber;
import quxiang.common.Refusal;

/**
 * 对公账号: the number of an account, valid once built. Banks number as they like, so only its form can be checked.
 *
 * @param number 8 to 32 digits
 */
public record BankAccount(String number) {

    private static final Pattern DIGITS = Pattern.compile("\\d{8,32}");
    private static final int SHOWN = 4;

    /**
     * @param number what somebody typed; spaces, hyphens and full-width digits are put right
     * @throws Refusal {@code remittance.account}
     */
    public BankAccount {
        number = IdNumber.tidy(number).replace("-", "");
        if (!DIGITS.matcher(number).matches()) {
            throw new Refusal("remittance.account");
        }
    }

    /** The first and last four digits, as the manual's figure 9 shows them: 1100*****4454. */
    public String masked() {
        return masked(number);
    }

    /** A payer's number, which may end in a letter, in the same way. */
    static String masked(String number) {
        return number.substring(0, SHOWN) + "*****" + number.substring(number.length() - SHOWN);
    }

    /** Never the number itself: records end up in logs. */
    @Override
    public String toString() {
        return masked();
    }
}
