package quxiang.web.kit.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import quxiang.common.Words;

/**
 * All that pages say in one language: {@code #{text['key']}}. It merges the bundles of the page folders with those of the
 * domain, so that a page need not know who owns a sentence. A class for each language, because Faces asks for a bundle by its
 * base name alone.
 */
public class Texts extends ResourceBundle {

    /** The files {@code quxiang/text/<name>_<language>.properties}; a key begins with the name of the page it is for. */
    static final List<String> FILES = List.of(
            "kit", "open", "employer", "graduate", "school", "centre", "province", "operator", "words", "agreement");

    private final Locale language;
    private final Map<String, String> texts;
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    /** Chinese, the default. */
    public Texts() {
        this(Locale.SIMPLIFIED_CHINESE);
    }

    Texts(Locale language) {
        this.language = language;
        this.texts = Collections.unmodifiableMap(read(language));
    }

    /** The texts in the language of a locale: English for English, else Chinese. */
    public static Texts of(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Read.ENGLISH : Read.CHINESE;
    }

    /** A sentence with its gaps filled in. Patterns are those of {@link MessageFormat}. */
    public String say(String key, Object... args) {
        String pattern = getString(key);
        if (args.length == 0) {
            return pattern;
        }
        // It is read once; a copy, because one that fills in a sentence must not be shared meanwhile.
        MessageFormat read = patterns.computeIfAbsent(key, k -> new MessageFormat(pattern, language));
        return ((MessageFormat) read.clone()).format(args);
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }

    private static Map<String, String> read(Locale language) {
        Map<String, String> all = new HashMap<>();
        for (String file : FILES) {
            String path = "quxiang/text/" + file + "_" + language + ".properties";
            try (InputStream in = open(path)) {
                if (in != null) {
                    Properties properties = new Properties();
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                    properties.forEach((key, text) -> all.put((String) key, (String) text));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + path, e);
            }
        }
        return all;
    }

    private static InputStream open(String path) {
        InputStream mine = Texts.class.getClassLoader().getResourceAsStream(path);
        return mine != null ? mine : Words.class.getClassLoader().getResourceAsStream(path);
    }

    /** Both languages, found once: a page asks for them hundreds of times. */
    private static final class Read {
        private static final Texts CHINESE = bundle(Locale.SIMPLIFIED_CHINESE);
        private static final Texts ENGLISH = bundle(Locale.ENGLISH);

        private static Texts bundle(Locale locale) {
            return (Texts) ResourceBundle.getBundle(Texts.class.getName(), locale, Texts.class.getClassLoader());
        }
    }
}
