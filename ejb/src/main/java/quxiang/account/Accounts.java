package quxiang.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import quxiang.common.IdNumber;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.crypto.Seal;

/** All accounts. */
@ApplicationScoped
public class Accounts {

    /** The staff of the centre and of provinces, and the administrators (GB/T 22239-2019, 三权分立). */
    public static final Set<Role> ADMINISTRATION =
            Set.of(Role.CENTRE, Role.PROVINCE, Role.OPERATOR, Role.SECURITY, Role.AUDITOR);

    @PersistenceContext
    EntityManager em;

    @Inject
    Seal seal;

    public Optional<Account> find(long id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    public void add(Account account) {
        em.persist(account);
        em.flush();
    }

    /** The account of whoever holds a document with this hash. */
    public Optional<Account> byIdHash(Role role, String idHash) {
        return one("a.role = ?1 and a.idHash = ?2", role, idHash);
    }

    public Optional<Account> byMobile(Role role, String mobile) {
        return one("a.role = ?1 and a.mobile = ?2", role, mobile);
    }

    public Optional<Account> byEmail(Role role, String email) {
        return one("a.role = ?1 and a.email = ?2", role, email);
    }

    /** Whether a mail address is that of another account. */
    public boolean isMailOfAnother(Role role, String email, long accountId) {
        return byEmail(role, email)
                .filter(other -> !other.id().equals(accountId))
                .isPresent();
    }

    /** The roles behind one sign-in page. The staff of the centre and of provinces, and the administrators, share theirs. */
    public static Set<Role> behind(Role door) {
        return door == Role.CENTRE ? ADMINISTRATION : Set.of(door);
    }

    /** Lets the database check its unique keys now. */
    public void flush() {
        em.flush();
    }

    /** Locks the account's row until the transaction ends. */
    public Account lock(long id) {
        Account account = em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null) {
            throw new Refusal("account.not_allowed");
        }
        return account;
    }

    /** Locks the account's row and reads it anew. What another transaction has written since is known then. */
    public void reread(Account account) {
        em.refresh(account, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The account that a mobile number belongs to. */
    public Optional<Account> resetting(Set<Role> roles, String mobile) {
        return one("a.role in ?1 and a.mobile = ?2", roles, mobile);
    }

    /** The one account that a mail address was proved for. Of several nobody can tell whose password is meant. */
    public Optional<Account> resettingByMail(Set<Role> roles, String mail) {
        List<Account> found = em.createQuery("""
                select a from Account a where a.role in :roles and a.email = :mail and a.mailVerifiedAt is not null
                """, Account.class)
                .setParameter("roles", roles)
                .setParameter("mail", mail)
                .setMaxResults(2)
                .getResultList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Whether nobody has an account yet. */
    public boolean isEmpty() {
        return one("1 = 1").isEmpty();
    }

    /** Whether a mobile number is the number, or the name, of another account. */
    public boolean isOfAnother(Role role, String mobile, long accountId) {
        return one("a.id <> ?3 and (a.username = ?2 or a.role = ?1 and a.mobile = ?2)", role, mobile, accountId)
                .isPresent();
    }

    public boolean isTaken(String username) {
        return one("a.username = ?1", username).isPresent();
    }

    /**
     * Finds who signs in under a name. The name is the user name, for employers also the e-mail address or mobile
     * number, for graduates also the ID number.
     */
    public Optional<Account> signingIn(Set<Role> roles, String name) {
        return em.createQuery("""
                select a from Account a
                where a.role in :roles
                    and (a.username = :name or a.mobile = :mobile or a.email = :mail or a.idHash in :hashes)
                order by a.id
                """, Account.class)
                .setParameter("roles", roles)
                .setParameter("name", name)
                .setParameter("mobile", roles.contains(Role.EMPLOYER) ? name : "")
                .setParameter("mail", roles.contains(Role.EMPLOYER) ? name.toLowerCase(Locale.ROOT) : "")
                .setParameter(
                        "hashes", roles.contains(Role.GRADUATE) ? seal.hashesOf(IdNumber.tidy(name)) : List.of(""))
                .getResultStream()
                .findFirst();
    }

    private Optional<Account> one(String where, Object... values) {
        var query = em.createQuery("select a from Account a where %s".formatted(where), Account.class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        List<Account> found = query.setMaxResults(1).getResultList();
        return found.stream().findFirst();
    }
}
