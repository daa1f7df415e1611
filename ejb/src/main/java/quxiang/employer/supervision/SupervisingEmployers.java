package quxiang.employer.supervision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import quxiang.audit.Audit;
import quxiang.common.AskedAgain;
import quxiang.common.CreditCode;
import quxiang.common.Faults;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.employer.Employer;
import quxiang.employer.EmployerState;
import quxiang.employer.EmployerSuspended;
import quxiang.employer.Employers;
import quxiang.employer.UnitChanges;
import quxiang.notice.outbox.Outbox;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/**
 * The centre's actions on a unit: 暂停, 恢复, and the change of facts (manual, chapter 11). These facts the unit itself
 * cannot change.
 */
@Stateless
@RolesAllowed("CENTRE")
public class SupervisingEmployers {

    private static final int LONGEST_REASON = 400;

    @PersistenceContext
    EntityManager em;

    @Inject
    Employers employers;

    @Inject
    Codes codes;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Inject
    UnitChanges changes;

    @Inject
    Event<EmployerSuspended> suspended;

    /**
     * 暂停: the unit may send no more letters. What it has open ends as {@code EMPLOYER_SUSPENDED}; what is signed stays.
     *
     * @throws Refusal {@code employer.reason}, {@code employer.suspended_already}, {@code employer.not_found}
     */
    @AskedAgain
    public void suspend(long id, String reason) {
        String why = reason(reason);
        Employer unit = employers.lock(id);
        if (unit.card().state() == EmployerState.SUSPENDED) {
            throw new Refusal("employer.suspended_already");
        }
        unit.suspend(why, clock.instant());
        em.flush();
        suspended.fire(new EmployerSuspended(id));
        audit.write("EMPLOYER_SUSPENDED", "EMPLOYER", id, why);
        outbox.put("EMPLOYER_SUSPENDED", Role.EMPLOYER, id, null, unit.name(), why);
    }

    /** 恢复: what the suspension ended stays ended. @throws Refusal {@code employer.not_suspended}, {@code employer.not_found} */
    public void restore(long id, String reason) {
        String why = reason(reason);
        Employer unit = employers.lock(id);
        if (unit.card().state() != EmployerState.SUSPENDED) {
            throw new Refusal("employer.not_suspended");
        }
        unit.restore();
        audit.write("EMPLOYER_RESTORED", "EMPLOYER", id, why);
        outbox.put("EMPLOYER_RESTORED", Role.EMPLOYER, id, null, unit.name());
    }

    /**
     * Changes what the unit asks the centre to change. Unfinished signings follow at once, finished ones keep what they
     * were signed with.
     *
     * @param creditCode the 统一社会信用代码
     * @param codeAgain the same once more, when it is another one than before and its check character is wrong
     * @param platformIndustry a code of the table {@code PLATFORM_INDUSTRY}
     * @param version the version that the reviewer has seen
     * @param reason why, for the audit log
     * @throws Refusal {@code employer.changed_meanwhile}, {@code employer.code_taken}, {@code employer.name},
     *     {@code credit_code.*}, {@code employer.reason}
     */
    public void correct(
            long id,
            String name,
            String shortName,
            String creditCode,
            String codeAgain,
            String platformIndustry,
            int version,
            String reason) {
        Employer unit = employers.lock(id);
        EmployerCard before = unit.card();
        if (before.version() != version) {
            throw new Refusal("employer.changed_meanwhile");
        }
        Faults faults = new Faults();
        String why = faults.of(() -> reason(reason));
        CreditCode code = faults.of(() -> code(before, creditCode, codeAgain));
        if (name == null || name.isBlank() || shortName == null || shortName.isBlank()) {
            faults.add(new Refusal("employer.name"));
        }
        if (codes.find(CodeTable.PLATFORM_INDUSTRY, platformIndustry).isEmpty()) {
            faults.add(new Refusal("employer.platform_industry"));
        }
        faults.end();
        employers.find(code).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw new Refusal("employer.code_taken", other.name());
        });
        unit.rename(name.strip(), shortName.strip(), code, platformIndustry);
        EmployerCard after = unit.card();
        em.flush();
        changes.write(unit, before);
        audit.write("EMPLOYER_CORRECTED", "EMPLOYER", id, difference(before, after) + why);
        outbox.put("EMPLOYER_CORRECTED", Role.EMPLOYER, id, null, unit.name());
    }

    /** A code that the unit has already need not be typed twice. */
    private static CreditCode code(EmployerCard before, String typed, String again) {
        boolean kept = before.creditCode().equals(new CreditCode(typed).text());
        return CreditCode.typed(typed, kept ? typed : again);
    }

    private String difference(EmployerCard before, EmployerCard after) {
        StringBuilder said = new StringBuilder();
        said(said, before.name(), after.name());
        said(said, before.shortName(), after.shortName());
        said(said, before.creditCode(), after.creditCode());
        said(said, industry(before), industry(after));
        return said.toString();
    }

    private String industry(EmployerCard card) {
        return codes.find(CodeTable.PLATFORM_INDUSTRY, card.platformIndustry())
                .map(Code::name)
                .orElse(null);
    }

    private static void said(StringBuilder said, String before, String after) {
        if (after != null && !after.equals(before)) {
            said.append(before == null ? "" : before)
                    .append(" → ")
                    .append(after)
                    .append("; ");
        }
    }

    private static String reason(String reason) {
        return RequiredText.of(reason, LONGEST_REASON, () -> new Refusal("employer.reason"));
    }
}
