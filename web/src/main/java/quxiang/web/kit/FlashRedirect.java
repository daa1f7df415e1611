package quxiang.web.kit;

import jakarta.enterprise.context.RequestScoped;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Redirects after something was done, and says so on the next page. So reloading does nothing twice. */
@RequestScoped
public class FlashRedirect {

    /**
     * @param page where to go on, without the first slash: {@code employer/signings.xhtml?tab=FAILED}
     * @param key what was done
     * @param args what the sentence names
     */
    public void go(String page, String key, Object... args) {
        Messages.addFlashGlobalInfo(key, args);
        Faces.redirect(page);
    }
}
