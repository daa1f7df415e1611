package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import quxiang.employer.verification.ReviewingVerifications;
import quxiang.employer.verification.VerificationFilter;
import quxiang.employer.verification.VerificationMethod;
import quxiang.employer.verification.VerificationQueue;
import quxiang.employer.verification.VerificationRow;
import quxiang.employer.verification.VerificationState;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.list.Tab;
import quxiang.web.kit.text.Label;

/** 单位认证审核: what waits for the centre, the oldest first (manual, chapter 2). */
@Named
@RequestScoped
public class CentreVerifications {

    /** Those with a tab; a draft is nobody's business but its user's. */
    private static final List<VerificationState> STATES = List.of(
            VerificationState.IN_REVIEW,
            VerificationState.AWAITING_PAYMENT,
            VerificationState.AWAITING_AMOUNT,
            VerificationState.REJECTED,
            VerificationState.APPROVED);

    @Inject
    private VerificationQueue queue;

    @Inject
    private ReviewingVerifications reviewing;

    @Inject
    private ListTable table;

    @Inject
    private ListParameters asked;

    @Inject
    private FlashRedirect done;

    @Inject
    private Label label;

    private long chosen;

    public ListRows<VerificationRow> getRows() {
        return table.rows((order, page) -> queue.page(
                new VerificationFilter(
                        asked.text("unit"),
                        asked.text("code"),
                        asked.constant(VerificationMethod.class, "method"),
                        getState()),
                page));
    }

    /** 审核: takes it, and goes to its page. */
    public void review() {
        reviewing.claim(chosen);
        Faces.redirect("centre/verification.xhtml?id=%s", String.valueOf(chosen));
    }

    /** 审核下一份: the oldest one that nobody has. */
    public void next() {
        Long next = queue.next();
        if (next == null) {
            done.go("centre/verifications.xhtml", "centre_verifications.message.none");
            return;
        }
        chosen = next;
        review();
    }

    /** The states with their counts. */
    public List<Tab> getTabs() {
        Map<VerificationState, Long> counts = queue.counts();
        return STATES.stream()
                .map(state -> new Tab(state.name(), label.of(state), counts.getOrDefault(state, 0L)))
                .toList();
    }

    /** The state that is chosen; in review when none or nonsense is. */
    public VerificationState getState() {
        VerificationState state = asked.constant(VerificationState.class, "tab");
        return state != null && STATES.contains(state) ? state : VerificationState.IN_REVIEW;
    }

    public VerificationMethod[] getMethods() {
        return VerificationMethod.values();
    }
}
