package quxiang.roster.recovery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.password.Passwords;
import quxiang.audit.Audit;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.outbox.Outbox;
import quxiang.roster.GivenReason;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;

/**
 * 账号协助 of the centre. Who has shown to hold a telephone gets it free from an account of somebody else; a graduate whose school
 * is gone or cannot help gets the account unbound. The number is typed whole, so that nobody looks around here.
 */
@Stateless
@RolesAllowed("CENTRE")
public class ReleasingNumbers {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Accounts accounts;

    @Inject
    private Graduates graduates;

    @Inject
    private Passwords passwords;

    @Inject
    private Outbox outbox;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

    /** The accounts of graduates and users of units that have a number; at most one of each. @throws Refusal {@code account.mobile} */
    public List<HeldNumber> holders(String mobile) {
        if (mobile == null || !MobileNumber.SPELLING.matcher(mobile.strip()).matches()) {
            throw new Refusal("account.mobile");
        }
        List<HeldNumber> found = jdbi.withHandle(handle -> handle.createQuery("""
                select a.id, a.role, a.name, a.mobile, a.disabled_at is not null as disabled, a.unbound_at is not null as unbound,
                    case a.role when 'EMPLOYER' then u.name else concat(s.name, ' ', g.cohort) end as institution
                from account a left join employer u on u.id = a.employer_id
                    left join graduate g on g.id = a.graduate_id left join school s on s.id = g.school_id
                where a.mobile = :mobile and a.role in ('EMPLOYER', 'GRADUATE') order by a.id
                """)
                .bind("mobile", mobile.strip())
                .mapTo(HeldNumber.class)
                .list());
        found.forEach(one -> audit.write("NUMBER_LOOKED_UP", "ACCOUNT", one.id(), null));
        return found;
    }

    /**
     * 释放手机号.
     *
     * @param reason for the audit log and for the person
     * @throws Refusal {@code roster.no_account}, {@code roster.reason_missing}, {@code roster.reason_too_long}
     */
    public void release(long accountId, String reason) {
        String why = GivenReason.of(reason);
        Account account = held(accountId);
        audit.write("ACCOUNT_MOBILE_RELEASED", "ACCOUNT", accountId, MobileNumber.masked(account.mobile()) + " " + why);
        tell("ACCOUNT_MOBILE_RELEASED", account, why);
        account.losesNumber();
        graduates.lockRows(accountId).forEach(row -> row.reachableAt(null, row.email(), clock.instant()));
    }

    /** 解绑 of a graduate's account. @throws Refusal as {@link #release} */
    public void unbind(long accountId, String reason) {
        String why = GivenReason.of(reason);
        Account account = held(accountId);
        if (account.role() != Role.GRADUATE || account.isUnbound()) {
            throw new Refusal("roster.no_account");
        }
        audit.write("ACCOUNT_UNBOUND", "ACCOUNT", accountId, MobileNumber.masked(account.mobile()) + " " + why);
        tell("ACCOUNT_UNBOUND", account, why);
        account.unbind(passwords.unknown(), clock.instant());
        graduates.lockRows(accountId).forEach(row -> row.reachableAt(null, null, clock.instant()));
    }

    private Account held(long accountId) {
        graduates.lockRows(accountId);
        Account account = accounts.find(accountId)
                .filter(one -> one.role() == Role.GRADUATE || one.role() == Role.EMPLOYER)
                .map(one -> accounts.lock(one.id()))
                .filter(one -> one.mobile() != null)
                .orElseThrow(() -> new Refusal("roster.no_account"));
        return account;
    }

    /** Tells the number; of a graduate also each one that a school has, and the address. */
    private void tell(String kind, Account account, String reason) {
        Long unit = account.employerId();
        Long owner = account.role() == Role.EMPLOYER ? unit : account.graduateId();
        outbox.text(kind, account.role(), owner == null ? 0 : owner, account.mobile(), reason);
        List<Long> rows =
                graduates.lockRows(account.id()).stream().map(Graduate::id).toList();
        jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct roster_mobile from graduate
                        where id = any(:ids) and roster_mobile is not null and roster_mobile <> :mobile
                        """)
                        .bindArray("ids", Long.class, rows)
                        .bind("mobile", account.mobile())
                        .mapTo(String.class)
                        .list())
                .forEach(known -> outbox.text(kind, Role.GRADUATE, rows.get(0), known, reason));
    }
}
