package quxiang.web.kit;

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
import quxiang.common.Words;

/**
 * All that pages say in one language: {@code #{text['key']}}. It merges the bundles of the page folders with those of the
 * domain, so that a page need not know who owns a sentence. A class for each language, because Faces asks for a bundle by its
 * base name alone.
 */
public class Texts extends ResourceBundle {

    /** The files {@code quxiang/text/<name>_<language>.properties}; a key begins with the name of the page it is for. */
    static final List<String> FILES =
            List.of("kit", "open", "employer", "graduate", "school", "centre", "operator", "words", "agreement");

    private final Locale language;
    private final Map<String, String> texts;

    /** Chinese, the default. */
    public Texts() {
        this(Locale.SIMPLIFIED_CHINESE);
    }

    Texts(Locale language) {
        this.language = language;
        this.texts = Collections.unmodifiableMap(read(language));
    }

    /** The texts in the language of a locale. */
    public static Texts of(Locale locale) {
        return (Texts) ResourceBundle.getBundle(Texts.class.getName(), locale, Texts.class.getClassLoader());
    }

    /** A sentence with its gaps filled in. Patterns are those of {@link MessageFormat}. */
    public String say(String key, Object... args) {
        String pattern = getString(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, language).format(args);
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
}
