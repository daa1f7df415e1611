package quxiang.upkeep.own;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.code.CodePurpose;
import quxiang.account.code.OneTimeCodes;
import quxiang.account.contact.ContactChanges;
import quxiang.account.contact.ContactErased;
import quxiang.account.password.Passwords;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.notice.outbox.Outbox;

/**
 * 注销账号 by its person (个人信息保护法, article 47).
 *
 * <p>Sessions end, contact data and what was typed and never sent are erased; signings, agreements and the record of what was done stay as
 * long as they are evidence. Staff of schools and of the administration have their accounts from those they work for.
 */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE"})
public class ClosingAccounts {

    private static final String CODE = "CLOSE";
    private static final String LAST_USER = "own.last_user";
    private static final String OPEN_OF_PERSON = """
            select count(*) from signing
            where graduate_id in (select g.id from graduate g where g.account_id = :owner)
                and state in ('AWAITING_GRADUATE', 'AWAITING_TERMS', 'RETURNED', 'AWAITING_STAMPED', 'AWAITING_SCHOOL')
            """;
    private static final String SIGNED_OF_PERSON = """
            select count(*) from signing
            where graduate_id in (select g.id from graduate g where g.account_id = :owner) and state = 'SIGNED'
            """;

    @Inject
    Actor actor;

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    Accounts accounts;

    @Inject
    ContactChanges contact;

    @Inject
    OneTimeCodes codes;

    @Inject
    Passwords passwords;

    @Inject
    Outbox outbox;

    @Inject
    Event<ContactErased> erased;

    @Inject
    Audit audit;

    /**
     * Why the account cannot be closed now, or {@code null}.
     *
     * @return the key of a refusal
     */
    public String obstacle() {
        if (actor.graduateId() != null) {
            return ofPerson(actor.accountId());
        }
        return actor.employerId() == null ? null : ofUnit(actor.employerId());
    }

    /**
     * Sends the code.
     *
     * @return the number that it went to, masked
     * @throws Refusal {@code account.no_mobile}, and as {@link OneTimeCodes#send}
     */
    public String sendCode() {
        String mobile = mobile();
        codes.sendFor(CodePurpose.CLOSE, CODE, mobile);
        return MobileNumber.masked(mobile);
    }

    /**
     * Closes the account.
     *
     * @param understood whether the person has read what follows
     * @throws Refusal {@code own.not_understood}, {@code account.password_wrong}, {@code account.code_wrong}, {@code own.signing_open},
     *     {@code own.agreement_in_force}, {@code own.last_user}
     */
    public void close(String password, String code, boolean understood) {
        if (!understood) {
            throw new Refusal("own.not_understood");
        }
        refuse(obstacle());
        String mobile = mobile();
        contact.requirePassword(actor.accountId(), password);
        if (!codes.useFor(CodePurpose.CLOSE, CODE, mobile, code == null ? "" : code.strip())) {
            throw new Refusal("account.code_wrong");
        }
        String unknown = passwords.unknown();
        // The graduate's row is locked before the account's, as everywhere; those of a unit's users together, so that
        // one is left.
        erased.fire(new ContactErased(actor.graduateId() == null ? null : actor.accountId()));
        if (actor.employerId() != null) {
            jdbi.useHandle(handle -> handle.createQuery(
                            "select id from account where employer_id = :unit order by id for update")
                    .bind("unit", actor.employerId())
                    .mapTo(long.class)
                    .list());
        }
        refuse(obstacle());
        Account account = accounts.lock(actor.accountId());
        String email = account.email();
        account.close(unknown, clock.instant());
        erase(actor.accountId(), mobile, email);
        Long owner = actor.graduateId() == null ? actor.employerId() : actor.graduateId();
        outbox.text("ACCOUNT_CLOSED", actor.role(), owner == null ? 0 : owner, mobile, account.name());
        audit.write("ACCOUNT_CLOSED", "ACCOUNT", actor.accountId(), null);
    }

    private static void refuse(String obstacle) {
        if (obstacle != null) {
            throw new Refusal(obstacle);
        }
    }

    private String mobile() {
        String mobile = accounts.find(actor.accountId() == null ? 0L : actor.accountId())
                .map(Account::mobile)
                .orElse(null);
        if (mobile == null) {
            throw new Refusal("account.no_mobile");
        }
        return mobile;
    }

    private String ofPerson(long account) {
        if (count(OPEN_OF_PERSON, account) > 0) {
            return "own.signing_open";
        }
        return count(SIGNED_OF_PERSON, account) > 0 ? "own.agreement_in_force" : null;
    }

    /** A unit that has letters out or agreements in force keeps somebody who can act for it. */
    private String ofUnit(long unit) {
        long others = jdbi.withHandle(handle -> handle.createQuery("""
                select count(*) from account
                where employer_id = :unit and id <> :account and disabled_at is null and closed_at is null
                """)
                .bind("unit", unit)
                .bind("account", actor.accountId())
                .mapTo(long.class)
                .one());
        return others == 0 && count("""
                select count(*) from signing
                where employer_id = :owner and state in ('AWAITING_GRADUATE', 'AWAITING_SCHOOL', 'SIGNED')
                """, unit) > 0 ? LAST_USER : null;
    }

    private long count(String sql, long owner) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind("owner", owner).mapTo(long.class).one());
    }

    private void erase(long account, String mobile, String email) {
        jdbi.useHandle(handle -> {
            for (String table : new String[] {"contact_change", "letter_draft", "typed_page"}) {
                handle.createUpdate("delete from <table> where account_id = :account")
                        .define("table", table)
                        .bind("account", account)
                        .execute();
            }
            handle.createUpdate("delete from one_time_code where target in (:mobile, :email)")
                    .bind("mobile", mobile)
                    .bind("email", email == null ? mobile : email)
                    .execute();
            handle.createUpdate("""
                    update outbox_message set mobile = null where mobile = :mobile and state = 'DELIVERED'
                    """).bind("mobile", mobile).execute();
        });
    }
}
