package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import quxiang.letter.DraftingLetters;
import quxiang.letter.LetterDraft;
import quxiang.web.kit.FlashRedirect;

/** What the user has typed into 签约邀请函 and not sent yet. */
@Named
@RequestScoped
public class LetterDrafts {

    @Inject
    private DraftingLetters drafting;

    @Inject
    private FlashRedirect done;

    @Inject
    private HttpServletRequest request;

    private List<LetterDraft> all;
    private String open;

    /** Those that are not open on this page. */
    public List<LetterDraft> getOthers() {
        if (all == null) {
            all = drafting.own();
        }
        String sending = request.getParameter("draft");
        return all.stream()
                .filter(draft ->
                        !draft.requestId().equals(open) && !draft.requestId().equals(sending))
                .toList();
    }

    /** The one that the page has open now is not offered on it. */
    void opened(String requestId) {
        open = requestId;
    }

    public void dropAll() {
        getOthers().forEach(draft -> drafting.drop(draft.requestId()));
        done.go("employer/favorites.xhtml", "employer_letter.message.dropped");
    }
}
