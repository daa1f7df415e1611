package quxiang.common;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of the domain in one language: refusals, notices, names of states. Patterns are those of
 * {@link MessageFormat}.
 */
public final class Words {

    /** The language of letters, agreements and messages that leave the system. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final DateTimeFormatter CELL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ShanghaiClock.ZONE);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("quxiang.text.words", locale, Words.class.getClassLoader());
    }

    /** The words in {@code locale}: zh_CN or en. */
    public static Words of(Locale locale) {
        return new Words(locale);
    }

    /**
     * A text with its placeholders filled. Enum constants appear by their names in this language, times to the minute
     * in Asia/Shanghai.
     *
     * @throws java.util.MissingResourceException when nobody wrote the sentence
     */
    public String text(String key, Object... args) {
        String pattern = bundle.getString(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(readable(args));
    }

    /** The sentence of a refusal. */
    public String of(Refusal refusal) {
        return text("refusal." + refusal.key(), refusal.args());
    }

    /**
     * A time to the minute in Asia/Shanghai, as in tables: {@code 2026-11-23 18:05}. The empty text for {@code null}.
     */
    public String minute(Instant at) {
        return at == null ? "" : CELL.format(at);
    }

    private Object[] readable(Object... args) {
        return Arrays.stream(args).map(this::readable).toArray();
    }

    private Object readable(Object arg) {
        if (arg instanceof Enum<?> constant) {
            return of(constant);
        }
        return arg instanceof Instant instant ? text("time.minute", minute(instant)) : arg;
    }

    /** The name of an enum's constant: {@code SigningState.SIGNED}. */
    public String of(Enum<?> constant) {
        return bundle.getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
