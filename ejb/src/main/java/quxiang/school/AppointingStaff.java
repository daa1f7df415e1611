package quxiang.school;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.factor.FactorResets;
import quxiang.account.password.Passwords;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.AskedAgain;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.StaffScope;
import quxiang.common.sql.Conditions;
import quxiang.notice.outbox.Outbox;

/**
 * 账号管理 of a school. Some act for the whole school (校级), others for departments (院系) or single classes (班级). Only the first may
 * appoint. Nobody can lock themselves out, and the school always keeps one account of its own.
 */
@Stateless
@RolesAllowed("SCHOOL")
public class AppointingStaff {

    /** 校级, in place of a department. */
    public static final String WHOLE_SCHOOL = "*";

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DEPARTMENT = 100;
    private static final int LONGEST_SCOPE = 4_000;
    private static final int LONGEST_DETAIL = 1_000;
    private static final int LONGEST_REASON = 400;

    @PersistenceContext
    EntityManager em;

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    Schools schools;

    @Inject
    Accounts accounts;

    @Inject
    FactorResets factors;

    @Inject
    Outbox outbox;

    @Inject
    Passwords passwords;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** The staff of the own school, the whole school's first. Others see themselves and their colleagues there. */
    public List<StaffRow> own() {
        Conditions where = new Conditions().andEqual("school_id", actor.requireSchool());
        List<StaffRow> all = jdbi.withHandle(
                handle -> where.of(handle.createQuery("""
                select id, username, name, departments, mobile, created_at, disabled_at is not null as disabled,
                    factor_since is not null as factor
                from account <where>
                order by case when departments is null then 0 else 1 end, departments, id fetch first 1000 rows only
                """)).map(this::row).list());
        return actor.scope().isWhole()
                ? all
                : all.stream().filter(this::isColleague).toList();
    }

    private boolean isColleague(StaffRow row) {
        return !row.scope().isWhole() && row.scope().meets(actor.scope());
    }

    private StaffRow row(RowView row) {
        Long id = row.getColumn("id", Long.class);
        return new StaffRow(
                id,
                row.getColumn("username", String.class),
                row.getColumn("name", String.class),
                StaffScope.kept(row.getColumn("departments", String.class)),
                MobileNumber.masked(row.getColumn("mobile", String.class)),
                row.getColumn("created_at", Instant.class),
                row.getColumn("disabled", Boolean.class),
                id.equals(actor.accountId()),
                row.getColumn("factor", Boolean.class));
    }

    /**
     * 新增账号. The person sets the password with a code to the mobile number, so that nobody else ever knows it; an SMS tells them how.
     *
     * @param parts departments and classes that they shall see ({@link StaffScope#of}), or {@link #WHOLE_SCHOOL} alone
     * @throws Refusal {@code school.whole_only}, {@code account.mobile}, {@code account.name}, {@code account.mobile_taken},
     *     {@code school.scope_missing}, {@code school.scope_both}, {@code school.department}
     */
    @AskedAgain
    public void appoint(String name, String mobile, Collection<String> parts) {
        requireWhole();
        String number = MobileNumber.of(mobile);
        String person = RequiredText.of(name, LONGEST_NAME, () -> new Refusal("account.name"));
        School school = lockSchool();
        if (accounts.byMobile(Role.SCHOOL, number).isPresent() || accounts.isTaken("s" + number)) {
            throw new Refusal("account.mobile_taken");
        }
        Account account = Account.schoolStaff(
                school.id(), chosen(parts), "s" + number, person, passwords.unknown(), clock.instant());
        account.reachableAt(number);
        accounts.add(account);
        outbox.text("STAFF_APPOINTED", Role.SCHOOL, school.id(), number, person, school.name(), "s" + number);
        audit.write(
                "SCHOOL_STAFF_APPOINTED",
                "ACCOUNT",
                account.id(),
                cut(account.scope().toString()));
    }

    /** Changes whom somebody sees. @throws Refusal as {@link #disable} and as {@link #appoint} of the parts */
    @AskedAgain
    public void scope(long id, Collection<String> parts) {
        Account account = another(id);
        StaffScope after = chosen(parts);
        if (!after.isWhole()) {
            requireNotTheLast(account);
        }
        audit.write("SCHOOL_STAFF_SCOPE", "ACCOUNT", id, cut(account.scope() + " → " + after));
        account.see(after);
    }

    /**
     * 停用: the account can no longer be used; sessions that are open end with their next request.
     *
     * @throws Refusal {@code school.whole_only}, {@code school.no_staff}, {@code school.own_account}, {@code school.last_account}
     */
    public void disable(long id) {
        Account account = another(id);
        requireNotTheLast(account);
        account.disable(clock.instant());
        audit.write("SCHOOL_STAFF_DISABLED", "ACCOUNT", id, null);
    }

    /**
     * 重置动态口令 of somebody who lost the authenticator and the 恢复码. The password alone signs in until they set up another one.
     *
     * @throws Refusal {@code school.whole_only}, {@code school.no_staff}, {@code school.own_account}, {@code account.reason},
     *     {@code account.factor_none}
     */
    @AskedAgain
    public void resetFactor(long id, String reason) {
        Account account = another(id);
        String why = RequiredText.of(reason, LONGEST_REASON, () -> new Refusal("account.reason"));
        factors.reset(account, why);
        if (account.mobile() != null) {
            outbox.text("FACTOR_RESET", Role.SCHOOL, account.schoolId(), account.mobile(), account.name(), why);
        }
    }

    /** 恢复. @throws Refusal as {@link #disable} */
    public void restore(long id) {
        another(id).enable();
        audit.write("SCHOOL_STAFF_RESTORED", "ACCOUNT", id, null);
    }

    private Account another(long id) {
        requireWhole();
        long school = lockSchool().id();
        Account account = accounts.find(id)
                .filter(one -> one.schoolId() != null && one.schoolId() == school)
                .orElseThrow(() -> new Refusal("school.no_staff"));
        if (account.id().equals(actor.accountId())) {
            throw new Refusal("school.own_account");
        }
        return account;
    }

    /** What the record has room for. */
    private static String cut(String detail) {
        return detail.codePointCount(0, detail.length()) <= LONGEST_DETAIL
                ? detail
                : detail.substring(0, detail.offsetByCodePoints(0, LONGEST_DETAIL - 1)) + "…";
    }

    /** The school's row keeps two colleagues from disabling each other at the same moment. */
    private School lockSchool() {
        School school = em.find(School.class, actor.requireSchool(), LockModeType.PESSIMISTIC_WRITE);
        Account own = accounts.find(actor.accountId()).orElseThrow();
        em.refresh(own);
        if (own.isDisabled() || !own.scope().isWhole()) {
            throw new Refusal("school.whole_only");
        }
        return school;
    }

    private void requireNotTheLast(Account account) {
        long others = em.createQuery("""
                select count(a) from Account a
                where a.schoolId = :school and a.departments is null and a.disabledAt is null and a.id <> :id
                """, Long.class)
                .setParameter("school", account.schoolId())
                .setParameter("id", account.id())
                .getSingleResult();
        if (others == 0) {
            throw new Refusal("school.last_account");
        }
    }

    /** The whole school is the widest right there is: it is chosen, and not what an empty field means. */
    static StaffScope chosen(Collection<String> parts) {
        List<String> named = parts.stream()
                .filter(name -> name != null && !name.isBlank())
                .map(name -> name.indexOf('\t') < 0 ? name.strip() : name)
                .distinct()
                .toList();
        if (named.isEmpty()) {
            throw new Refusal("school.scope_missing");
        }
        if (named.contains(WHOLE_SCHOOL)) {
            if (named.size() > 1) {
                throw new Refusal("school.scope_both");
            }
            return StaffScope.WHOLE;
        }
        if (!named.stream().allMatch(AppointingStaff::isNameable)
                || String.join("\n", named).length() > LONGEST_SCOPE) {
            throw new Refusal("school.department");
        }
        return StaffScope.of(named);
    }

    /** Whether it is the name of a department, or of a department and a class of it. */
    private static boolean isNameable(String part) {
        String[] names = part.split("\t", -1);
        return names.length <= 2
                && part.indexOf('\n') < 0
                && Arrays.stream(names).allMatch(name -> !name.isBlank() && name.length() <= LONGEST_DEPARTMENT);
    }

    private void requireWhole() {
        if (!actor.scope().isWhole()) {
            throw new Refusal("school.whole_only");
        }
    }
}
