package quxiang.web.kit.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** 大字: larger type on every page, as a cookie of this browser says. It costs the server nothing and outlives the visit. */
@Named
@RequestScoped
public class TypeSize {

    static final String COOKIE = "type";
    static final String LARGE = "large";
    static final String USUAL = "usual";

    private boolean large;

    /** For the container's proxy. */
    protected TypeSize() {}

    @Inject
    public TypeSize(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                large |= cookie.getName().equals(COOKIE) && cookie.getValue().equals(LARGE);
            }
        }
    }

    public boolean isLarge() {
        return large;
    }

    /** The other size, which every page offers. */
    public String getOther() {
        return large ? USUAL : LARGE;
    }
}
