package quxiang.common;

import java.util.function.Supplier;

/** What somebody has to write: a reason, a name. */
public final class RequiredText {

    private RequiredText() {}

    /**
     * The text without the spaces around it.
     *
     * @param otherwise what is said when it is empty or longer than {@code longest}
     */
    public static String of(String typed, int longest, Supplier<Refusal> otherwise) {
        if (typed == null || typed.isBlank() || typed.length() > longest) {
            throw otherwise.get();
        }
        return typed.strip();
    }
}
