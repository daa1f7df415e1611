package quxiang.common;

/**
 * 统一社会信用代码 (GB 32100-2015), valid once built. 18 characters out of 31 (no I, O, S, V, Z), the last one the check
 * character modulo 31.
 *
 * @param text the 18 characters, letters in capitals
 */
public record CreditCode(String text) {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /**
     * @param text what somebody typed or what stood in a file; spaces, small and full-width letters are put right
     * @throws Refusal {@code credit_code.length}, {@code .character} or {@code .check_digit}
     */
    public CreditCode {
        text = IdNumber.tidy(text);
        if (text.length() != 18) {
            throw new Refusal("credit_code.length");
        }
        if (valueOf(text.charAt(17)) != check(text)) {
            throw new Refusal("credit_code.check_digit");
        }
    }

    /** The whole code for its first 17 characters: their check character is added. */
    public static CreditCode completed(String seventeen) {
        return new CreditCode(seventeen + CHARACTERS.charAt(check(seventeen)));
    }

    private static int check(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += valueOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return (31 - sum % 31) % 31;
    }

    private static int valueOf(char c) {
        int value = CHARACTERS.indexOf(c);
        if (value < 0) {
            throw new Refusal("credit_code.character", String.valueOf(c));
        }
        return value;
    }

    @Override
    public String toString() {
        return text;
    }
}
