package quxiang.employer.remittance;

import java.util.regex.Pattern;
import quxiang.common.Faults;
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
        Faults faults = new Faults();
        BankAccount number = faults.of(() -> new BankAccount(account));
        BankCode joint = code == null || code.isBlank() ? null : faults.of(() -> new BankCode(code));
        PayeeBank read = faults.of(() -> new PayeeBank(number, name, joint));
        faults.end();
        return read;
    }
}
