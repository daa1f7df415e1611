package quxiang.agreement.rescission;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.account.caller.RequestAddress;
import quxiang.agreement.CheckCode;
import quxiang.agreement.CheckLimit;
import quxiang.agreement.CheckingAgreements;
import quxiang.agreement.StampedFor;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.signing.Signing;
import quxiang.signing.Signings;
import quxiang.signing.rescission.HandedInForms;
import quxiang.signing.rescission.Rescission;
import quxiang.signing.rescission.RescissionFiles;
import quxiang.signing.rescission.RescissionState;

/** 回传解约申请表: a unit without an account sends the stamped form by the code on it. */
@Stateless
@PermitAll
public class ReceivingRescissionForms {

    /** As much of a name as the history keeps of who acted. */
    private static final int LONGEST_ACTOR = 64;

    @Inject
    RescissionPapers papers;

    @Inject
    CheckLimit limit;

    @Inject
    RequestAddress address;

    @Inject
    Signings signings;

    @Inject
    RescissionFiles files;

    @Inject
    HandedInForms forms;

    /** Whether a code looks like that of a form, and not of an agreement. */
    public boolean isMeant(String code) {
        String typed = code == null ? "" : code;
        return CheckCode.digits(typed.substring(0, Math.max(0, typed.lastIndexOf('-'))))
                        .length()
                == RescissionPapers.DIGITS;
    }

    /**
     * Which agreement is to be rescinded by the form of a code.
     *
     * @throws Refusal {@code paper.code_wrong}, the same for any wrong code; {@code agreement.too_many_checks}
     */
    public StampedFor find(String code) {
        limit.count(address.address());
        return told(meant(code));
    }

    /**
     * Gives the stamped form to the school.
     *
     * @throws Refusal as {@link #find}, {@code rescission.form_not_awaited} when it is here already or it has ended, and what is wrong with
     *     the pages
     */
    public StampedFor send(String code, List<byte[]> uploads) {
        limit.count(address.address());
        RescissionPaper paper = meant(code);
        requireMissing(paper);
        Signing meant = papers.signing(paper);
        List<RescissionFiles.Kept> kept = files.pages(meant.id(), uploads);
        Signing signing = signings.ofPaper(meant.id());
        requireMissing(paper);
        forms.take(signing, unit(signing), kept);
        return told(paper);
    }

    private void requireMissing(RescissionPaper paper) {
        if (!told(paper).isMissing()) {
            throw new Refusal("rescission.form_not_awaited");
        }
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

    private RescissionPaper meant(String code) {
        String typed = code == null ? "" : code;
        int dash = typed.lastIndexOf('-');
        return papers.genuine(
                        RescissionPaperKind.FORM, typed.substring(0, Math.max(0, dash)), typed.substring(dash + 1))
                .orElseThrow(() -> new Refusal("paper.code_wrong"));
    }

    private StampedFor told(RescissionPaper paper) {
        Signing signing = papers.signing(paper);
        Rescission rescission = papers.rescission(paper);
        return new StampedFor(
                signing.employer().getName(),
                CheckingAgreements.masked(signing.graduate().name()),
                signing.graduate().schoolName(),
                rescission.state(),
                rescission.state() == RescissionState.AWAITING_COUNTERPARTY,
                true);
    }
}
