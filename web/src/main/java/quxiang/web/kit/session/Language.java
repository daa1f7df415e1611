package quxiang.web.kit.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import quxiang.web.kit.text.Texts;

/**
 * The language of the pages: Chinese unless a cookie says otherwise. A cookie and no session, so that reading a public page
 * costs the server nothing and the choice outlives the visit.
 */
@Named
@RequestScoped
public class Language {

    static final String COOKIE = "language";

    private Locale locale = Locale.SIMPLIFIED_CHINESE;

    /** For the container's proxy. */
    protected Language() {}

    @Inject
    public Language(HttpServletRequest request) {
        locale = of(request);
    }

    public static Locale of(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return parse(cookie.getValue());
                }
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
    }

    /** English when asked for, else Chinese. */
    static Locale parse(String tag) {
        return "en".equals(tag) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    public Locale getLocale() {
        return locale;
    }

    /** The tag for {@code lang} of HTML: {@code zh-CN} or {@code en}. */
    public String getTag() {
        return locale.toLanguageTag();
    }

    /** The tag of the other language, which the header offers. */
    public String getOther() {
        return locale.equals(Locale.ENGLISH) ? "zh-CN" : "en";
    }

    /** The texts in this language. */
    public Texts texts() {
        return Texts.of(locale);
    }
}
