package quxiang.agreement.rescission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import quxiang.account.caller.RequestAddress;
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

/** Stamped forms that come by their code: what each is for, and taking one. Between both no transaction is open. */
@ApplicationScoped
@Transactional(rollbackOn = Refusal.class)
public class SentForms {

    /** As much of a name as the history keeps of who acted. */
    private static final int LONGEST_ACTOR = 64;

    @Inject
    RescissionPapers papers;

    @Inject
    RequestAddress address;

    @Inject
    Signings signings;

    @Inject
    HandedInForms forms;

    /**
     * A form that a code is of.
     *
     * @param number of the paper
     * @param signing what is to be rescinded
     * @param told what its holder may know
     */
    record Form(String number, long signing, StampedFor told) {}

    /** @throws Refusal {@code paper.code_wrong}, the same for any wrong code */
    Form find(String code) {
        String typed = code == null ? "" : code;
        int dash = typed.lastIndexOf('-');
        RescissionPaper paper = papers.genuine(
                        RescissionPaperKind.FORM, typed.substring(0, Math.max(0, dash)), typed.substring(dash + 1))
                .orElseThrow(() -> new Refusal("paper.code_wrong"));
        Signing signing = papers.signing(paper);
        return new Form(paper.number(), signing.id(), told(signing, papers.rescission(paper)));
    }

    /**
     * Takes the pages, if the form is still missing when the signing is held.
     *
     * @throws Refusal {@code rescission.form_not_awaited}
     */
    StampedFor take(Form form, List<RescissionFiles.Kept> kept) {
        Signing signing = signings.ofPaper(form.signing());
        Rescission rescission = papers.byNumber(RescissionPaperKind.FORM, form.number())
                .map(papers::rescission)
                .orElseThrow(() -> new Refusal("paper.code_wrong"));
        if (!told(signing, rescission).isMissing()) {
            throw new Refusal("rescission.form_not_awaited");
        }
        forms.take(signing, unit(signing), kept);
        return told(signing, rescission);
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

    private static StampedFor told(Signing signing, Rescission rescission) {
        return new StampedFor(
                signing.employer().getName(),
                CheckingAgreements.masked(signing.graduate().name()),
                signing.graduate().schoolName(),
                rescission.state(),
                rescission.state() == RescissionState.AWAITING_COUNTERPARTY,
                true);
    }
}
