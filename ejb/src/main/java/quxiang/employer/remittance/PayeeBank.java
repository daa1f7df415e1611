package quxiang.employer.remittance;

import java.util.regex.Pattern;
import quxiang.common.Refusal;

/**
 * Where the sum goes, valid once built.
 *
 * @param name 开户行名称
 * @param code 开户行联行号, or {@code null}
 */
public record PayeeBank(BankAccount account, String name, BankCode code) {

    private static final int LONGEST = 100;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} ()（）·.\\-]{2," + LONGEST + "}");

    /** @throws Refusal {@code remittance.bank} */
    public PayeeBank {
        name = name == null ? "" : name.strip();
        if (!NAME.matcher(name).matches()) {
            throw new Refusal("remittance.bank");
        }
    }

    /**
     * What somebody typed.
     *
     * @throws Refusal as {@link BankAccount}, {@link BankCode} and this
     */
    public static PayeeBank read(String account, String name, String code) {
        return new PayeeBank(
                new BankAccount(account), name, code == null || code.isBlank() ? null : new BankCode(code));
    }
}
