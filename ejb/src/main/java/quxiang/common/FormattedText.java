package quxiang.common;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A text with paragraphs, lists, bold letters and links, as HTML that can do nothing. What is typed is cleaned before
 * it is kept and once more when it is shown. A plain text becomes one paragraph a line.
 */
public final class FormattedText {

    /** The most that is kept: what is typed, with its marks. */
    public static final int LONGEST_KEPT = 40_000;

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "u", "s", "h3", "ol", "ul", "li", "blockquote", "a")
            .allowElements((name, attributes) -> "strong", "b")
            .allowElements((name, attributes) -> "em", "i")
            .allowElements((name, attributes) -> "s", "del", "strike")
            .allowElements((name, attributes) -> "h3", "h1", "h2", "h4", "h5", "h6")
            .allowElements((name, attributes) -> "p", "div", "pre")
            .allowAttributes("data-list")
            .matching(false, "ordered", "bullet")
            .onElements("li")
            .allowAttributes("href")
            .matching(Pattern.compile("(?i)https?://[^/?#@\\s]+([/?#]\\S*)?"))
            .onElements("a")
            .allowUrlProtocols("http", "https")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();

    private static final Pattern FORMATTED = Pattern.compile(
            "\\s*<(p|div|h[1-6]|ol|ul|blockquote|pre)[\\s>].*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern END_OF_LINE = Pattern.compile("(<br />)?</(p|h3|li|blockquote)>|<br />");
    private static final Pattern MARK = Pattern.compile("<[^>]*>");

    private FormattedText() {}

    /**
     * What can be kept and shown of a text. Scripts, styles, images and whatever else is not allowed are left out.
     *
     * @return {@code null} when nothing can be read in it
     */
    public static String clean(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String clean = ALLOWED.sanitize(FORMATTED.matcher(typed).matches() ? typed : paragraphs(typed));
        return words(clean).codePoints().allMatch(FormattedText::isUnseen) ? null : clean;
    }

    /** The words of a clean text, a line each paragraph. This is what is counted. */
    public static String words(String clean) {
        if (clean == null) {
            return "";
        }
        String lines = END_OF_LINE.matcher(clean.replace("\n", " ")).replaceAll("\n");
        return Encoding.decodeHtml(MARK.matcher(lines).replaceAll(""), false).strip();
    }

    private static boolean isUnseen(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || FoldedText.isInvisible(character);
    }

    private static String paragraphs(String plain) {
        return plain.strip()
                .lines()
                .map(line -> line.isBlank() ? "<p><br></p>" : "<p>" + escaped(line) + "</p>")
                .collect(Collectors.joining());
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
