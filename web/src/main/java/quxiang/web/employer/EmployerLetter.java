package quxiang.web.employer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.omnifaces.util.Faces;
import quxiang.letter.Letter;
import quxiang.signing.InviteResult;
import quxiang.signing.Invitees;
import quxiang.signing.Inviting;
import quxiang.signing.SigningDetails;
import quxiang.web.kit.Ticked;

/** 签约邀请函 for one or many graduates: fill in, 核对, 发送邀请函, and what became of each (manual, chapter 5.1). */
@Named
@ViewScoped
public class EmployerLetter implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Where the writer is. */
    public enum Step {
        /** Filling in. */
        WRITE,
        /** 核对. */
        CHECK,
        /** Sent: what became of each. */
        RESULT
    }

    @Inject
    private Inviting inviting;

    @Inject
    private SigningDetails details;

    @Inject
    private Ticked ticked;

    private final LetterForm form = new LetterForm();

    /** The same for every repetition of this page's sending, so that a second click sends nothing twice. */
    private final String requestId = UUID.randomUUID().toString();

    private List<Long> favorites = List.of();
    private Long again;
    private Step step = Step.WRITE;
    private transient Invitees invitees;
    private transient List<InviteResult> results = List.of();

    /** Opens the page: the favourites come from the ticked rows ({@code ticked}) or from an ended signing ({@code again}). */
    public void open() {
        if (Faces.isPostback()) {
            return;
        }
        if (again == null) {
            favorites = List.copyOf(ticked.ids());
        } else {
            favorites = List.of(inviting.favoriteOf(again));
            form.fill(details.view(again));
        }
        form.setLastDay(getInvitees().suggested());
    }

    public Invitees getInvitees() {
        if (invitees == null) {
            invitees = inviting.invitees(favorites);
        }
        return invitees;
    }

    /** 核对: shows the whole letter once more. */
    public void check() {
        form.letter();
        step = Step.CHECK;
    }

    /** Back to filling in; nothing is lost. */
    public void change() {
        step = Step.WRITE;
    }

    /** 发送邀请函. */
    public void send() {
        Letter letter = form.letter();
        results = inviting.send(letter, favorites, requestId);
        step = Step.RESULT;
    }

    /** The letter as it will be sent. */
    public Letter getLetter() {
        return form.letter();
    }

    /** Those to whom the letter went. */
    public List<InviteResult> getSent() {
        return results.stream().filter(InviteResult::sent).toList();
    }

    /** Those to whom it did not, with the reason. */
    public List<InviteResult> getRefused() {
        return results.stream().filter(r -> !r.sent()).toList();
    }

    public LetterForm getForm() {
        return form;
    }

    public Step getStep() {
        return step;
    }

    public Long getAgain() {
        return again;
    }

    public void setAgain(Long again) {
        this.again = again;
    }
}
