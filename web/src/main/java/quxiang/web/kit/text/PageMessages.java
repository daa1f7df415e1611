package quxiang.web.kit.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import quxiang.web.kit.session.Language;

/** The messages at the top of a page. They are the summary of errors, and what has been done. */
@Named
@RequestScoped
public class PageMessages {

    /** A session attribute with the key of a sentence that the next page says once. */
    public static final String ONCE = "quxiang.once";

    /** A request attribute: something was refused until the second factor is proved again. */
    public static final String ASKED_AGAIN = "quxiang.asked_again";

    private HttpServletRequest request;
    private Language language;
    private String once;

    /** For the container's proxy. */
    protected PageMessages() {}

    @Inject
    public PageMessages(HttpServletRequest request, Language language) {
        this.request = request;
        this.language = language;
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ONCE) instanceof String key) {
            session.removeAttribute(ONCE);
            once = key;
        }
    }

    /**
     * One line of the summary.
     *
     * @param field the id of the input that it is about, or {@code null} when it is about the whole
     * @param text the sentence
     */
    public record Note(String field, String text) {}

    public List<Note> getErrors() {
        return notes(true);
    }

    /** Whether something typed is wrong; else a wish was turned down as a whole. */
    public boolean isAboutFields() {
        return getErrors().stream().anyMatch(note -> note.field() != null);
    }

    /** What was done, or why this page is shown again. */
    public List<Note> getNews() {
        List<Note> news = notes(false);
        if (once != null) {
            news.add(0, new Note(null, language.texts().getString(once)));
        }
        return news;
    }

    /** Whether the second factor is to be proved before what was refused. */
    public boolean isAskedAgain() {
        return request.getAttribute(ASKED_AGAIN) != null;
    }

    /** Whether an input has an error of its own. */
    public boolean wrong(String clientId) {
        return FacesContext.getCurrentInstance().getMessageList(clientId).stream()
                .anyMatch(PageMessages::isError);
    }

    /** What is wrong with a form as a whole. The errors of its fields stand beside them. */
    public List<String> general(String form) {
        UIComponent sent = FacesContext.getCurrentInstance().getViewRoot().findComponent(form);
        return sent instanceof UIForm asked && asked.isSubmitted()
                ? getErrors().stream()
                        .filter(note -> note.field() == null)
                        .map(Note::text)
                        .toList()
                : List.of();
    }

    private List<Note> notes(boolean errors) {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Note> notes = new ArrayList<>();
        Iterator<String> ids = context.getClientIdsWithMessages();
        while (ids.hasNext()) {
            String id = ids.next();
            for (FacesMessage message : context.getMessageList(id)) {
                if (isError(message) == errors) {
                    notes.add(new Note(id, message.getSummary()));
                }
            }
        }
        return notes;
    }

    private static boolean isError(FacesMessage message) {
        return message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) > 0;
    }
}
