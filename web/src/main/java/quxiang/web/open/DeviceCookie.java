package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.omnifaces.util.Faces;
import quxiang.account.caller.RequestDevice;
import quxiang.web.kit.session.SignedInSince;

/** The cookie by which a device is known again after a sign-in. */
@RequestScoped
public class DeviceCookie {

    private static final int HALF_A_YEAR = 180 * 24 * 60 * 60;

    @Inject
    RequestDevice device;

    @Inject
    HttpServletRequest request;

    /** Gives it to the browser when somebody proved in this request who they are. */
    void keep() {
        device.renewed().ifPresent(value -> {
            Cookie cookie = new Cookie(SignedInSince.DEVICE, value);
            cookie.setPath("/");
            cookie.setMaxAge(HALF_A_YEAR);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            ((HttpServletResponse) Faces.getExternalContext().getResponse()).addCookie(cookie);
        });
    }
}
