package quxiang.employer.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import quxiang.account.Accounts;
import quxiang.account.code.CodePurpose;
import quxiang.account.code.OneTimeCodes;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.CreditCode;
import quxiang.common.FoldedText;
import quxiang.common.MailAddress;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.employer.Employers;
import quxiang.employer.FactRules;
import quxiang.employer.PersonFacts;
import quxiang.employer.UnitFacts;

/**
 * 身份认证 as the user goes through it: the person, the unit, the proof (manual, chapter 2). Each page is saved when it is
 * sent, so that going back, another tab or an expired session lose nothing.
 */
@Stateless
@RolesAllowed("EMPLOYER")
public class ApplyingForVerification {

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Accounts accounts;

    @Inject
    OneTimeCodes mailCodes;

    @Inject
    Employers employers;

    @Inject
    Verifications verifications;

    @Inject
    VerificationDocuments proofs;

    @Inject
    FactRules rules;

    @Inject
    Audit audit;

    /** How far the user is; an empty draft when nothing was told yet. */
    public VerificationView current() {
        return verifications
                .mine(actor)
                .map(v -> VerificationView.of(v, proofs.of(v.id())))
                .orElse(VerificationView.NOTHING);
    }

    /** 获取验证码. @throws Refusal as {@link OneTimeCodes#sendByMail} */
    public void sendMailCode(String address) {
        mailCodes.sendByMail(CodePurpose.MAIL, address);
    }

    /**
     * 填写个人信息.
     *
     * @param mailCode the code that was sent to the address; not asked for when the address was proved before
     * @throws Refusal what is wrong with a field, {@code account.code_wrong}, {@code verification.mail_taken},
     *     {@code verification.submitted}
     */
    public void tellPerson(PersonFacts told, String mailCode) {
        PersonFacts person = rules.person(told);
        Verification draft = draft();
        draft.requireEditable();
        Instant proved = draft.mailVerifiedAt();
        if (proved == null || !person.getEmail().equals(draft.person().getEmail())) {
            proved = provedNow(person.getEmail(), mailCode);
        }
        accounts.byEmail(Role.EMPLOYER, person.getEmail())
                .filter(other -> !other.id().equals(actor.accountId()))
                .ifPresent(other -> {
                    throw new Refusal("verification.mail_taken");
                });
        draft.tellPerson(person, proved, clock.instant());
    }

    private Instant provedNow(String email, String code) {
        if (code == null || code.isBlank()) {
            throw new Refusal("verification.mail_code.missing");
        }
        if (!mailCodes.use(CodePurpose.MAIL, MailAddress.of(email), code.strip())) {
            throw new Refusal("account.code_wrong");
        }
        return clock.instant();
    }

    /**
     * 填写单位信息, with the way to prove it.
     *
     * @throws Refusal what is wrong with a field, {@code verification.incomplete} before the person is told,
     *     {@code verification.unit_name.other} with the name that belongs to the code, {@code employer.suspended},
     *     {@code verification.submitted}
     */
    public void tellUnit(UnitFacts told, VerificationMethod method) {
        UnitFacts unit = rules.unit(told);
        if (method == null || method == VerificationMethod.LETTER) {
            throw new Refusal("verification.method.missing");
        }
        Verification draft = verifications.lockMine(actor);
        draft.requireEditable();
        if (!draft.isPersonTold()) {
            throw new Refusal("verification.incomplete");
        }
        requireJoinable(new CreditCode(unit.getCreditCode()), draft.person().getUnitName());
        draft.tellUnit(unit, method, clock.instant());
    }

    /**
     * 提交 of materials or of the letter alone. A remittance is handed in with its bank account.
     *
     * @throws Refusal {@code verification.file.LICENCE}, {@code .LETTER}, {@code verification.incomplete}, {@code verification.submitted},
     *     {@code employer.suspended}
     */
    public void submit() {
        Verification verification = verifications.lockMine(actor);
        verification.requireEditable();
        if (verification.method() == VerificationMethod.REMITTANCE) {
            throw new Refusal("verification.incomplete");
        }
        proofs.requireComplete(verification);
        verification.submit(clock.instant());
        requireJoinable(
                new CreditCode(verification.unit().getCreditCode()),
                verification.person().getUnitName());
        audit.write(
                "VERIFICATION_SUBMITTED",
                "VERIFICATION",
                verification.id(),
                verification.method().name());
    }

    /** A unit that is known by its code is joined under its own name. */
    private void requireJoinable(CreditCode code, String unitName) {
        employers.find(code).ifPresent(known -> {
            known.requireNotSuspended();
            if (known.isVerified() && !FoldedText.same(known.name(), unitName)) {
                throw new Refusal("verification.unit_name.other", known.name());
            }
        });
    }

    /** The account's own one; a new one is begun when there is none. The account's row keeps a second tab from beginning another. */
    private Verification draft() {
        accounts.lock(actor.accountId());
        List<Verification> mine = verifications.mine(actor).stream().toList();
        if (!mine.isEmpty()) {
            return verifications.lock(mine.get(0).id());
        }
        Verification draft = new Verification(actor.accountId(), clock.instant());
        verifications.add(draft);
        return draft;
    }
}
