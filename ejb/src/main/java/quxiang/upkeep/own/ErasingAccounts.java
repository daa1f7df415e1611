package quxiang.upkeep.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.contact.ContactErased;
import quxiang.account.password.Passwords;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.request.ErasedKind;
import quxiang.request.ErasureGranted;

/** The one way in which an account ends: contact data and drafts go, evidence stays, and both are counted. */
@ApplicationScoped
class ErasingAccounts {

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

    /** What the law wants kept, of the account {@code :owner}. A unit's user signs for the unit: what they did is in the steps. */
    private static final Map<ErasedKind, String> KEPT = Map.of(
            ErasedKind.CONSENTS,
            "select count(*) from privacy_consent where account_id = :owner",
            ErasedKind.ROSTER,
            "select count(*) from graduate where account_id = :owner",
            ErasedKind.SIGNINGS,
            """
            select count(*) from signing s where exists (select 1 from graduate g where g.id = s.graduate_id and g.account_id = :owner)
            """,
            ErasedKind.AGREEMENTS,
            """
            select count(*) from agreement a join signing s on s.id = a.signing_id
            where exists (select 1 from graduate g where g.id = s.graduate_id and g.account_id = :owner)
            """,
            ErasedKind.DESTINATIONS,
            """
            select count(*) from destination d where exists (
                select 1 from graduate g where g.id = d.graduate_id and g.account_id = :owner)
            """,
            ErasedKind.AUDIT,
            "select count(*) from audit_entry where account_id = :owner");

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    Event<ContactErased> erased;

    @Inject
    Audit audit;

    /**
     * Why an account cannot be closed now, or {@code null}.
     *
     * @param graduate whether it is a graduate's
     * @param unit the unit of a unit's user, or {@code null}
     * @return the key of a refusal
     */
    String obstacle(boolean graduate, long account, Long unit) {
        if (graduate) {
            return ofPerson(account);
        }
        return unit == null ? null : ofUnit(account, unit);
    }

    /**
     * Closes an account.
     *
     * @throws Refusal {@code own.signing_open}, {@code own.agreement_in_force}, {@code own.last_user}
     */
    ErasedAccount close(boolean graduate, long accountId, Long unit) {
        String unknown = passwords.unknown();
        // The graduate's row is locked before the account's, as everywhere; those of a unit's users together, so that
        // one is left.
        erased.fire(new ContactErased(graduate ? accountId : null));
        if (unit != null) {
            jdbi.useHandle(handle -> handle.createQuery(
                            "select id from account where employer_id = :unit order by id for update")
                    .bind("unit", unit)
                    .mapTo(long.class)
                    .list());
        }
        String obstacle = obstacle(graduate, accountId, unit);
        if (obstacle != null) {
            throw new Refusal(obstacle);
        }
        Account account = accounts.lock(accountId);
        String mobile = account.mobile();
        String email = account.email();
        Map<ErasedKind, Long> numbers = new EnumMap<>(ErasedKind.class);
        KEPT.forEach((kind, sql) -> numbers.put(kind, count(sql, accountId)));
        numbers.put(ErasedKind.NAME, 1L);
        numbers.put(ErasedKind.CONTACT, (mobile == null ? 0L : 1L) + (email == null ? 0L : 1L));
        numbers.put(ErasedKind.ROSTER_CONTACT, graduate ? numbers.get(ErasedKind.ROSTER) : 0L);
        account.close(unknown, clock.instant());
        jdbi.useHandle(handle -> erase(handle, accountId, mobile, email, numbers));
        return new ErasedAccount(account.name(), mobile, numbers);
    }

    /** A deletion that the centre granted. @throws Refusal {@code data_request.still_bound} */
    void granted(@Observes ErasureGranted granted) {
        Account account = accounts.find(granted.accountId()).orElseThrow();
        boolean graduate = account.role() == Role.GRADUATE;
        if (obstacle(graduate, granted.accountId(), account.employerId()) != null) {
            throw new Refusal("data_request.still_bound");
        }
        ErasedAccount closed = close(graduate, granted.accountId(), account.employerId());
        granted.carriedOut(closed.numbers(), closed.mobile());
        audit.write("ACCOUNT_CLOSED", "ACCOUNT", granted.accountId(), null);
    }

    private String ofPerson(long account) {
        if (count(OPEN_OF_PERSON, account) > 0) {
            return "own.signing_open";
        }
        return count(SIGNED_OF_PERSON, account) > 0 ? "own.agreement_in_force" : null;
    }

    /** A unit that has letters out or agreements in force keeps somebody who can act for it. */
    private String ofUnit(long account, long unit) {
        long others = jdbi.withHandle(handle -> handle.createQuery("""
                select count(*) from account
                where employer_id = :unit and id <> :account and disabled_at is null and closed_at is null
                """)
                .bind("unit", unit)
                .bind("account", account)
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

    private static void erase(Handle handle, long account, String mobile, String email, Map<ErasedKind, Long> numbers) {
        Map.of(
                        ErasedKind.FORMER_CONTACT,
                        "contact_change",
                        ErasedKind.LETTER_DRAFTS,
                        "letter_draft",
                        ErasedKind.TYPED_PAGES,
                        "typed_page")
                .forEach((kind, table) ->
                        numbers.put(kind, (long) handle.createUpdate("delete from <table> where account_id = :account")
                                .define("table", table)
                                .bind("account", account)
                                .execute()));
        numbers.put(ErasedKind.CODES, (long)
                handle.createUpdate("delete from one_time_code where target in (:mobile, :email)")
                        .bind("mobile", mobile)
                        .bind("email", email)
                        .execute());
        numbers.put(ErasedKind.MESSAGE_NUMBERS, (long)
                handle.createUpdate("""
                        update outbox_message set mobile = null where mobile = :mobile and state = 'DELIVERED'
                        """).bind("mobile", mobile).execute());
    }
}
