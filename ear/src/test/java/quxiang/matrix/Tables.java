package quxiang.matrix;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import quxiang.account.password.Passwords;

/** What stands in the tables, to be compared: and accounts that can sign in. */
@Stateless
@PermitAll
public class Tables {

    static final String PASSWORD = "Quxiang@2027";

    /** Timers write here whenever they like, whoever asks. */
    private static final Set<String> OF_TIMERS = Set.of("audit_link", "outbox_message", "demo_message", "used_proof");

    /** What a timer or a sign-in adds to a row does not count, only whether there is one. */
    private static final Set<String> COUNTED = Set.of("account", "sign_in", "sign_in_failure", "agreement");

    /** That somebody was turned away is on the record. */
    private static final String TURNED_AWAY = " where action <> 'ACCESS_REFUSED'";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Passwords passwords;

    /** A number for each table of ours that changes with any row of it. */
    @SuppressWarnings("unchecked")
    public Map<String, Long> all() {
        List<String> names = entities.createNativeQuery("select lower(c.table_name) from information_schema.tables c"
                        + " where lower(c.table_schema) in (select lower(t.table_schema) from information_schema.tables t"
                        + " where lower(t.table_name) = 'signing_step') and c.table_type in ('BASE TABLE', 'TABLE')")
                .getResultList();
        Map<String, Long> sums = new TreeMap<>();
        for (String name : names) {
            boolean ofJobs = name.startsWith("job_") || name.startsWith("step_") || name.startsWith("partition_");
            if (!ofJobs && !OF_TIMERS.contains(name) && !name.startsWith("flyway")) {
                String rows = name.equals("audit_entry") ? name + TURNED_AWAY : name;
                sums.put(name, COUNTED.contains(name) ? count(rows) : sum(rows));
            }
        }
        return sums;
    }

    private long count(String table) {
        return ((Number) entities.createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue();
    }

    private long sum(String table) {
        long sum = count(table);
        for (Object row : entities.createNativeQuery("select * from " + table).getResultList()) {
            long hash = 17;
            for (Object value : row instanceof Object[] columns ? columns : new Object[] {row}) {
                hash = hash * 31 + hash(value);
            }
            sum += hash;
        }
        return sum;
    }

    private static long hash(Object value) {
        try {
            return value instanceof byte[] bytes
                    ? Arrays.hashCode(bytes)
                    : value instanceof Clob clob
                            ? clob.getSubString(1, (int) clob.length()).hashCode()
                            : String.valueOf(value).hashCode();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives accounts a name of this kind and the password of all. */
    public void letSignIn(Map<String, Long> accounts) {
        String hash = passwords.hash(PASSWORD);
        accounts.forEach((name, id) -> entities.createNativeQuery(
                        "update account set username = ?, password_hash = ? where id = ?")
                .setParameter(1, name.toLowerCase(Locale.ROOT))
                .setParameter(2, hash)
                .setParameter(3, id)
                .executeUpdate());
    }

    /** Keeps an account that no use case makes. */
    public long add(quxiang.account.Account account) {
        entities.persist(account);
        entities.flush();
        return account.id();
    }
}
