package quxiang.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/** 校验码 of what is issued: how it is drawn, typed and compared. */
public final class CheckCode {

    /** No letter or digit that looks like another. */
    private static final char[] ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".toCharArray();

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckCode() {}

    /** A new one. */
    public static String drawn() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return code.toString();
    }

    /** As people type what they read. That is in full width, with spaces, hyphens and the label before it. */
    public static String tidy(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .replaceFirst("^\\s*(CHECK\\s*CODE|NUMBER|NO)\\s*[.:]?", "")
                        .replaceAll("[^0-9A-Z]", "");
    }

    /** The digits of a number as somebody typed it. */
    public static String digits(String number) {
        return tidy(number).replaceAll("\\D", "");
    }

    /** Whether what was typed is the code; it takes as long for a wrong one. */
    public static boolean isRight(String code, String typed) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), tidy(typed).getBytes(StandardCharsets.UTF_8));
    }
}
