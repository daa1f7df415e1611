package quxiang.account.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Judges a password by how many guesses it takes somebody who knows what people choose.
 *
 * <p>zxcvbn's lists of common and breached passwords, words and names, a list of ours with what people choose in Chinese
 * and in this system, and what the person is called; with years, digits, keyboard rows, repetitions and swapped
 * letters. All offline (OWASP ASVS 5, 6.2.4, 6.2.11, 6.2.12).
 */
final class PasswordStrength {

    /** Eight random letters and digits take a hundred million by this count. */
    private static final double ENOUGH = 3e7;

    /** What a longer password has behind this is not looked at: the work grows with the cube of the length. */
    private static final int LOOKED_AT = 32;

    private static final int SHORTEST_WORD = 3;
    private static final int BIRTH_FROM = 6;
    private static final int BIRTH_TO = 14;
    private static final int ID_LENGTH = 18;
    private static final int MOBILE_LENGTH = 11;
    private static final int[] ENDS = {4, 6, 8};
    private static final Zxcvbn GUESSING = guessing();

    private PasswordStrength() {}

    /**
     * Whether a password is hard enough to guess.
     *
     * @param known what others know of the person: names, numbers, the school; each may be {@code null}
     */
    static boolean isEnough(String password, String... known) {
        String head = password.substring(0, Math.min(LOOKED_AT, password.length()));
        return GUESSING.measure(head, words(known)).getGuesses() >= ENOUGH;
    }

    /** Each thing and the parts of it that people use: the end of a mobile number, the birthday in an ID number. */
    private static List<String> words(String... known) {
        List<String> words = new ArrayList<>();
        for (String one : known) {
            String word = Objects.requireNonNullElse(one, "").strip().toLowerCase(Locale.ROOT);
            if (word.length() == ID_LENGTH) {
                words.add(word.substring(BIRTH_FROM, BIRTH_TO));
            }
            for (int length : word.length() >= MOBILE_LENGTH ? ENDS : new int[0]) {
                words.add(word.substring(word.length() - length));
            }
            words.add(word);
        }
        words.removeIf(word -> word.codePointCount(0, word.length()) < SHORTEST_WORD);
        return words;
    }

    private static Zxcvbn guessing() {
        try (InputStream ours = PasswordStrength.class.getResourceAsStream("common-words.txt")) {
            List<String> words = new String(ours.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(word -> !word.isBlank())
                    .toList();
            return new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(new Dictionary("common", words))
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
