package quxiang.agreement;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.account.caller.RequestAddress;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.image.KeptImages;
import quxiang.signing.Route;
import quxiang.signing.Signing;
import quxiang.signing.SigningState;
import quxiang.signing.Signings;
import quxiang.signing.paper.HandedInPages;
import quxiang.signing.paper.PaperPages;

/** 回传就业协议书: a unit without an account sends the stamped pages by the code on the paper. */
@Stateless
@PermitAll
public class ReceivingStampedPages {

    /** As much of a name as the history keeps of who acted. */
    private static final int LONGEST_ACTOR = 64;

    @PersistenceContext
    EntityManager em;

    @Inject
    Agreements agreements;

    @Inject
    CheckLimit limit;

    @Inject
    RequestAddress address;

    @Inject
    Signings signings;

    @Inject
    PaperPages pages;

    @Inject
    HandedInPages handedIn;

    /**
     * Which agreement a code is of.
     *
     * @param code number and check code with a dash between, as printed
     * @throws Refusal {@code paper.code_wrong}, the same for any wrong code; {@code agreement.too_many_checks}
     */
    public StampedFor find(String code) {
        limit.count(address.address());
        return told(meant(code));
    }

    /**
     * Gives the stamped pages to the school.
     *
     * @throws Refusal as {@link #find}, {@code paper.pages_missing}, {@code paper.pages_too_many}, {@code paper.pages_of_another},
     *     {@code verification.image.*}, {@code paper.not_awaited} when they are here already or it has ended
     */
    public StampedFor send(String code, List<byte[]> uploads) {
        limit.count(address.address());
        Signing meant = meant(code);
        if (!told(meant).isMissing()) {
            throw new Refusal("paper.not_awaited");
        }
        List<KeptImages.Hashed> kept = pages.toKeep(meant.graduateId(), uploads);
        Signing signing = signings.ofPaper(meant.id());
        if (!told(signing).isMissing()) {
            throw new Refusal("paper.not_awaited");
        }
        handedIn.take(signing, unit(signing), kept);
        return told(signing);
    }

    /** In whose name it is done, as the history says it. */
    private Actor unit(Signing signing) {
        String name = signing.employer().getName();
        return new Actor(
                Role.EMPLOYER,
                null,
                name.substring(0, Math.min(LONGEST_ACTOR, name.length())),
                signing.employerId(),
                null,
                address.address());
    }

    private Signing meant(String code) {
        String typed = code == null ? "" : code;
        int dash = typed.lastIndexOf('-');
        return CheckingAgreements.genuine(agreements, typed.substring(0, Math.max(0, dash)), typed.substring(dash + 1))
                .map(agreement -> em.find(Signing.class, agreement.signingId()))
                .filter(signing -> signing.route() == Route.PAPER)
                .orElseThrow(() -> new Refusal("paper.code_wrong"));
    }

    private static StampedFor told(Signing signing) {
        return new StampedFor(
                signing.employer().getName(),
                CheckingAgreements.masked(signing.graduate().name()),
                signing.graduate().schoolName(),
                signing.state(),
                signing.state() == SigningState.AWAITING_STAMPED,
                false);
    }
}
