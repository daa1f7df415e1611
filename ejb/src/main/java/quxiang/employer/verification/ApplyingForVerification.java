package quxiang.employer.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import quxiang.account.Accounts;
import quxiang.account.code.CodePurpose;
import quxiang.account.code.OneTimeCodes;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.CreditCode;
import quxiang.common.Faults;
import quxiang.common.FoldedText;
import quxiang.common.MailAddress;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.employer.Employer;
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

    private static final int LONGEST_OBJECTION = 400;

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

    /** How far the user is; an empty draft when nothing was told yet. An approved one shows what is registered now. */
    public VerificationView current() {
        return verifications.mine(actor).map(this::view).orElse(VerificationView.NOTHING);
    }

    private VerificationView view(Verification mine) {
        List<VerificationDocument> uploaded = proofs.of(mine.id());
        return Optional.of(mine)
                .filter(one -> one.state() == VerificationState.APPROVED)
                .flatMap(one -> employers.find(one.employerId()))
                .map(unit -> VerificationView.of(mine, unit.name(), unit.registered(), uploaded))
                .orElseGet(() -> VerificationView.of(mine, uploaded));
    }

    /**
     * What is registered of a verified unit that the user may join. Nothing unless it has the name that the user told before.
     *
     * @param creditCode as it was typed
     */
    public Optional<UnitFacts> registered(String creditCode) {
        String told = verifications
                .mine(actor)
                .filter(Verification::isPersonTold)
                .map(mine -> mine.person().getUnitName())
                .orElse(null);
        return read(creditCode)
                .flatMap(employers::find)
                .filter(Employer::isVerified)
                .filter(unit -> FoldedText.same(unit.name(), told))
                .map(Employer::registered);
    }

    private static Optional<CreditCode> read(String typed) {
        try {
            return Optional.of(new CreditCode(Objects.requireNonNullElse(typed, "")));
        } catch (Refusal notYet) {
            return Optional.empty();
        }
    }

    /** All that is wrong with what a user says of themselves. */
    public List<Refusal> faults(PersonFacts told) {
        return Faults.in(() -> rules.person(told));
    }

    /** All that is wrong with what a user says of a unit. */
    public List<Refusal> faults(UnitFacts told, String codeAgain) {
        return Faults.in(() ->
                rules.unit(told, registered(told.getCreditCode()).isPresent() ? told.getCreditCode() : codeAgain));
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
     * @param codeAgain the 统一社会信用代码 once more, when its check character is wrong
     * @throws Refusal what is wrong with a field, {@code verification.incomplete} before the person is told,
     *     {@code verification.unit_name.other} with the name that belongs to the code, {@code employer.suspended},
     *     {@code verification.submitted}
     */
    public void tellUnit(UnitFacts told, String codeAgain, VerificationMethod method) {
        UnitFacts unit = rules.unit(told, codeAgain);
        requireMethod(method);
        Verification draft = verifications.lockMine(actor);
        draft.requireEditable();
        if (!draft.isPersonTold()) {
            throw new Refusal("verification.incomplete");
        }
        requireJoinable(new CreditCode(unit.getCreditCode()), draft.person().getUnitName());
        draft.tellUnit(unit, method, clock.instant());
    }

    /**
     * Joins a unit that is registered: nothing of it is typed again.
     *
     * @param creditCode as it was typed
     * @throws Refusal as {@link #tellUnit}, {@code verification.not_registered}
     */
    public void joinUnit(String creditCode, VerificationMethod method) {
        join(registered(creditCode).orElseThrow(() -> new Refusal("verification.not_registered")), null, method);
    }

    /**
     * Joins a unit of which something wrong is registered. The reviewer sees both.
     *
     * @param told the facts as they should be
     * @param objection what is wrong
     * @throws Refusal as {@link #joinUnit}, {@code verification.objection.missing}, {@code .too_long}
     */
    public void joinUnit(UnitFacts told, String objection, VerificationMethod method) {
        if (registered(told.getCreditCode()).isEmpty()) {
            throw new Refusal("verification.not_registered");
        }
        String wrong = RequiredText.of(
                objection, LONGEST_OBJECTION, () -> new Refusal("verification.objection.missing", LONGEST_OBJECTION));
        join(rules.unit(told, told.getCreditCode()), wrong, method);
    }

    private void join(UnitFacts unit, String objection, VerificationMethod method) {
        requireMethod(method);
        Verification draft = verifications.lockMine(actor);
        draft.requireEditable();
        requireJoinable(new CreditCode(unit.getCreditCode()), draft.person().getUnitName());
        draft.join(unit, objection, method, clock.instant());
    }

    private static void requireMethod(VerificationMethod method) {
        if (method == null || method == VerificationMethod.LETTER) {
            throw new Refusal("verification.method.missing");
        }
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
