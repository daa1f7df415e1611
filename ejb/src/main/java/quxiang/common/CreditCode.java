package quxiang.common;

/**
 * 统一社会信用代码 (GB 32100-2015), valid once built. 18 characters out of 31 (no I, O, S, V, Z), the last one the check
 * character modulo 31.
 *
 * <p>Some offices gave out codes whose check character is wrong, and never changed them (Xiamen before 2016): so a code may
 * lack it, but whoever types one types it twice.
 *
 * @param text the 18 characters, letters in capitals
 */
public record CreditCode(String text) {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /**
     * @param text what somebody typed or what stood in a file; spaces, small and full-width letters are put right
     * @throws Refusal {@code credit_code.length} or {@code .character}
     */
    public CreditCode {
        text = IdNumber.tidy(text);
        if (text.length() != 18) {
            throw new Refusal("credit_code.length");
        }
        text.chars().forEach(c -> valueOf((char) c));
    }

    /**
     * A code as somebody types it.
     *
     * @param again the same once more, or {@code null}; only asked for when the check character is wrong
     * @throws Refusal as the constructor, {@code credit_code.check_digit}, {@code credit_code.again} when the two differ
     */
    public static CreditCode typed(String text, String again) {
        CreditCode code = new CreditCode(text == null ? "" : text);
        if (code.isChecked()) {
            return code;
        }
        String second = IdNumber.tidy(again == null ? "" : again);
        if (second.isEmpty()) {
            throw new Refusal("credit_code.check_digit");
        }
        if (!second.equals(code.text)) {
            throw new Refusal("credit_code.again");
        }
        return code;
    }

    /**
     * Whether what was typed, or is kept, is a code with a wrong check character. Who types one is asked for it again, and a
     * reviewer should look at it.
     */
    public static boolean isDoubtful(String text) {
        try {
            return text != null && !new CreditCode(text).isChecked();
        } catch (Refusal noCode) {
            return false;
        }
    }

    /** Whether the last character is the one that the others ask for. */
    public boolean isChecked() {
        return valueOf(text.charAt(17)) == check(text);
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
