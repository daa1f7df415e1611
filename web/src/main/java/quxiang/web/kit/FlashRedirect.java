package quxiang.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import quxiang.web.kit.list.Links;
import quxiang.web.kit.text.Label;

/** Redirects after something was done, and says so on the next page. So reloading does nothing twice. */
@RequestScoped
public class FlashRedirect {

    /** How the field of a dialog ends that says whom it is about. */
    private static final String SUBJECT = ":subject";

    private HttpServletRequest request;
    private Label label;

    /** For the container's proxy. */
    protected FlashRedirect() {}

    @Inject
    public FlashRedirect(HttpServletRequest request, Label label) {
        this.request = request;
        this.label = label;
    }

    /**
     * @param page where to go on, without the first slash: {@code employer/signings.xhtml?tab=FAILED}
     * @param key what was done
     * @param args what the sentence names
     */
    public void go(String page, String key, Object... args) {
        Messages.addFlashGlobalInfo(key, args);
        Faces.redirect(page);
    }

    /**
     * Back to the list as it was: with its filter, its order and its page. A sentence that names nobody begins with whom
     * the dialog that was answered is about.
     */
    public void back(String key, Object... args) {
        String whom = args.length > 0 ? "" : subject();
        if (whom.isEmpty()) {
            go(Links.here(request), key, args);
        } else {
            go(Links.here(request), "kit_list.done_for", whom, label.say(key));
        }
    }

    private String subject() {
        return request.getParameterMap().entrySet().stream()
                .filter(sent -> sent.getKey().endsWith(SUBJECT))
                .map(Map.Entry::getValue)
                .map(values -> values[0].strip())
                .findFirst()
                .orElse("");
    }
}
