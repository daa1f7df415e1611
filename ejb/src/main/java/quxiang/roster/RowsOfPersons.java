package quxiang.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.caller.OwnRows;
import quxiang.account.password.Passwords;
import quxiang.audit.Audit;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.inbox.NoticesOfPersons;
import quxiang.notice.outbox.Outbox;

/**
 * Which rows of rosters are one person's. A person is known by the document; the account is the person's, the rows are the schools'. A row
 * belongs to an account only while both have the same document, so that a corrected number takes effect at once.
 */
@ApplicationScoped
public class RowsOfPersons implements OwnRows, NoticesOfPersons {

    /** The rows of {@code :account}, as SQL. */
    public static final String OWN = "select o.id from graduate o where o.account_id = :account";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Outbox outbox;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

    @Inject
    private Event<DocumentsChanged> changed;

    /** A row whose account has another document. */
    private record Strayed(long id, String name, String idHash, long accountId, boolean main) {}

    /** A row that an account with its document can have. */
    private record Found(long id, String name, String school, int cohort, long accountId, String holder) {}

    @Override
    public boolean has(long accountId, long graduateId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from graduate where id = :id and account_id = :account")
                                .bind("id", graduateId)
                                .bind("account", accountId)
                                .mapTo(long.class)
                                .one()
                        > 0);
    }

    @Override
    public String recipients() {
        return OWN;
    }

    /** The person of an account has proved to be the one of a row, whose lock the caller holds. */
    public void belong(Graduate graduate, Account account) {
        give(graduate.id(), account.id());
    }

    /** Gives an account that is in use the rows with its document and name that nobody has yet. @return how many */
    public int attach(long accountId) {
        return give(jdbi.withHandle(handle -> handle.createQuery(FOUND)
                .define("which", "a.id = :account")
                .bind("account", accountId)
                .mapTo(Found.class)
                .list()));
    }

    /**
     * Lets accounts follow rows that are new, or whose document may have changed. An account follows
     * its main row, by which it was activated, and leaves the others; where the person has an account with the right document already, that
     * one gets the row, and the other ends.
     *
     * @param added rows that were not there before
     * @param corrected rows that were
     */
    public void settle(Collection<Long> added, Collection<Long> corrected) {
        if (!corrected.isEmpty()) {
            follow(strayed(corrected));
            changed.fire(new DocumentsChanged(List.copyOf(corrected)));
        }
        List<Long> ids = Stream.concat(added.stream(), corrected.stream()).toList();
        if (!ids.isEmpty()) {
            give(jdbi.withHandle(handle -> handle.createQuery(FOUND)
                    .define("which", "g.id = any(:ids)")
                    .bindArray("ids", Long.class, ids)
                    .mapTo(Found.class)
                    .list()));
        }
    }

    private List<Strayed> strayed(Collection<Long> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select g.id, g.name, g.id_hash, a.id as account_id, a.graduate_id is not null and a.graduate_id = g.id as main
                from graduate g join account a on a.id = g.account_id
                where g.id = any(:ids) and (a.id_hash is null or a.id_hash <> g.id_hash or a.graduate_id = g.id and a.name <> g.name)
                order by a.id, g.id
                """)
                .bindArray("ids", Long.class, List.copyOf(ids))
                .mapTo(Strayed.class)
                .list());
    }

    private void follow(List<Strayed> strayed) {
        if (strayed.isEmpty()) {
            return;
        }
        List<Strayed> mains = strayed.stream().filter(Strayed::main).toList();
        // Two may have exchanged their numbers: each is free before one of them is taken.
        for (Strayed main : mains) {
            accounts.lock(main.accountId()).knownBy(null, main.name());
        }
        accounts.flush();
        for (Strayed main : mains) {
            Account account = accounts.lock(main.accountId());
            Optional<Account> other = accounts.byIdHash(Role.GRADUATE, main.idHash());
            if (other.isEmpty()) {
                account.knownBy(main.idHash(), main.name());
                accounts.flush();
                audit.write("ACCOUNT_DOCUMENT_CHANGED", "ACCOUNT", account.id(), null);
            } else {
                end(account, main);
            }
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                update graduate set account_id = null where account_id = any(:accounts) and not exists (
                    select 1 from account a where a.id = graduate.account_id and a.id_hash = graduate.id_hash)
                """)
                .bindArray(
                        "accounts",
                        Long.class,
                        strayed.stream().map(Strayed::accountId).distinct().toList())
                .execute());
    }

    /** The person has another account, with the right document: this one opens nothing any more. */
    private void end(Account account, Strayed main) {
        if (account.mobile() != null) {
            outbox.text("ACCOUNT_MERGED", Role.GRADUATE, main.id(), account.mobile());
        }
        audit.write("ACCOUNT_MERGED", "ACCOUNT", account.id(), null);
        account.leave(passwords.unknown(), clock.instant());
        accounts.flush();
    }

    private static final String FOUND = """
            select g.id, g.name, s.name as school, g.cohort, a.id as account_id, a.name as holder
            from graduate g join account a on a.role = 'GRADUATE' and a.id_hash = g.id_hash join school s on s.id = g.school_id
            where <which> and g.account_id is null and g.removed_at is null
                and a.unbound_at is null and a.closed_at is null and not a.awaits_school
            order by g.id
            """;

    /** The document alone is not enough where nothing was proved: a mistyped one may be somebody else's. */
    private int give(List<Found> found) {
        List<Found> same = found.stream()
                .filter(one -> PersonName.same(one.name(), one.holder()))
                .toList();
        for (Found one : same) {
            give(one.id(), one.accountId());
            outbox.put("ROW_ATTACHED", Role.GRADUATE, one.id(), null, one.school(), String.valueOf(one.cohort()));
        }
        return same.size();
    }

    private void give(long graduateId, long accountId) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                update graduate set account_id = :account,
                    mobile = (select min(m.mobile) from graduate m join account a on a.graduate_id = m.id where a.id = :account),
                    email = (select min(m.email) from graduate m join account a on a.graduate_id = m.id where a.id = :account)
                where id = :id
                """)
                .bind("account", accountId)
                .bind("id", graduateId)
                .execute());
        audit.write("ROW_ATTACHED", "GRADUATE", graduateId, "account " + accountId);
    }
}
