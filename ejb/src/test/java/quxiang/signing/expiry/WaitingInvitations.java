package quxiang.signing.expiry;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import quxiang.common.TestDatabase;

/** Invitations of one unit to graduates of one school that wait for an answer, made by a few statements. */
final class WaitingInvitations {

    private final TestDatabase database;

    WaitingInvitations(TestDatabase database) {
        this.database = database;
        database.execute("insert into school (id, code, name, online_signing, default_days, longest_days,"
                + " department_review, version) values (1, '10999', '示范大学', true, 5, 30, false, 1)");
        database.execute("insert into employer (id, credit_code, name, short_name, created_at, version)"
                + " values (7, '91110105000000001A', '京桥软件', '京桥', current_timestamp, 1)");
    }

    /** Invitations with the keys {@code first} to {@code last}. @param deadline as text, in UTC */
    void make(int first, int last, String deadline) {
        boolean h2 = database.vendor() == TestDatabase.Vendor.H2;
        String numbers = (h2 ? "system_range(" : "generate_series(") + first + ", " + last + ") as n(x)";
        database.execute("insert into graduate (id, school_id, cohort, roster_key, name, id_sealed, id_hash, id_masked,"
                + " level_code, major, graduates_on, facts_hash, created_at, changed_at, version) select n.x, 1, 2027,"
                + " 'K' || cast(n.x as varchar(20)), '张璐', cast('x' as bytea), cast(n.x as varchar(20)), '1101**********1234',"
                + " '31', '软件工程', date '2027-07-01', 'f', current_timestamp, current_timestamp, 1 from " + numbers);
        database.execute("insert into signing (id, employer_id, graduate_id, school_id, cohort, live_graduate_id,"
                + " request_id, state, state_since, sent_at, deadline, steps, g_name, g_id_sealed, g_id_hash, g_id_masked,"
                + " g_school_code, g_school_name, g_level_code, g_major, job_title, job_category, job_place,"
                + " probation_months, regular_pay, hukou_accepted, archive_accepted, version) select g.id, 7, g.id, 1, 2027,"
                + " g.id, 'r', 'AWAITING_GRADUATE', current_timestamp, current_timestamp, timestamp with time zone '"
                + deadline + "+00', 1, g.name, g.id_sealed, g.id_hash, g.id_masked, '10999', '示范大学', '31', '软件工程',"
                + " '工程师', '13', '北京', 0, 10000, false, false, 1 from graduate g where g.id between " + first + " and "
                + last);
        database.execute("insert into signing_step (signing_id, step_no, move, to_state, party, actor_name, at)"
                + " select id, 1, 'SEND', 'AWAITING_GRADUATE', 'EMPLOYER', '经办人', current_timestamp from signing"
                + " where id between " + first + " and " + last);
    }

    /** The database, counting the statements that are prepared and executed; each connection is a transaction. */
    static DataSource counting(DataSource source, AtomicInteger count) {
        return (DataSource) Proxy.newProxyInstance(
                WaitingInvitations.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, args) -> {
                    Connection connection = source.getConnection();
                    return Proxy.newProxyInstance(
                            WaitingInvitations.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (that, called, with) -> {
                                if (called.getReturnType() == PreparedStatement.class) {
                                    count.incrementAndGet();
                                }
                                try {
                                    return called.invoke(connection, with);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
                });
    }
}
