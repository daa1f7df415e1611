package quxiang.employer.remittance;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.regex.Pattern;
import quxiang.common.Refusal;

/**
 * How much is remitted, valid once built.
 *
 * @param fen 1 to 999 hundredths of a yuan
 */
record RemittedSum(int fen) {

    private static final int MOST = 999;
    private static final int LONGEST = 20;
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{0,9})?|\\.\\d{1,9}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws Refusal {@code remittance.amount_range} */
    RemittedSum {
        if (fen < 1 || fen > MOST) {
            throw new Refusal("remittance.amount_range");
        }
    }

    /** One of the 999 sums, each as likely as the others. */
    static RemittedSum drawn() {
        return new RemittedSum(1 + RANDOM.nextInt(MOST));
    }

    /**
     * Reads what somebody typed or a bank wrote: 1.78, １．７８, 01.780, ¥1.78, 1.78元.
     *
     * @throws Refusal {@code remittance.amount_form} when it is no sum in yuan, {@code .amount_range} when it is none that is ever remitted
     */
    static RemittedSum read(String typed) {
        String text = typed == null || typed.length() > LONGEST
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("\\s", "")
                        .replace('。', '.')
                        .replaceFirst("^[¥]", "")
                        .replaceFirst("元$", "");
        if (!DECIMAL.matcher(text).matches()) {
            throw new Refusal("remittance.amount_form");
        }
        BigDecimal fen = new BigDecimal(text.startsWith(".") ? "0" + text : text).movePointRight(2);
        if (fen.stripTrailingZeros().scale() > 0) {
            throw new Refusal("remittance.amount_form");
        }
        if (fen.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new Refusal("remittance.amount_range");
        }
        return new RemittedSum(fen.intValueExact());
    }

    /** In yuan with two decimals: 1.78. */
    String yuan() {
        return yuan(fen);
    }

    static String yuan(int fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** Nobody reads a sum in a log. */
    @Override
    public String toString() {
        return "a sum";
    }
}
