package quxiang.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;

/**
 * Links the entries that were written lately to the chain. What a transaction writes is linked once it is old enough that others of the same time are there too;
 * one that comes later all the same is linked then. Two servers at once: the number of a link is a key, so one of them writes it.
 */
@Stateless
@PermitAll
public class ExtendingAuditChain {

    private static final Duration SETTLED = Duration.ofSeconds(30);

    /** How far behind the latest linked entry one may lie that is still found: entries of transactions that took long. */
    private static final long LATE = 100_000;

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

    @Inject
    ShanghaiClock clock;

    @Inject
    Seal seal;

    /**
     * Links the oldest entries that are not linked; those that came late when there are no others.
     *
     * @param most how many at most
     * @return how many were linked
     */
    public int link(int most) {
        try (Connection connection = source.getConnection()) {
            long no = 0;
            String last = null;
            try (PreparedStatement tail = connection.prepareStatement(
                            "select no, link from audit_link order by no desc fetch first 1 rows only");
                    ResultSet row = tail.executeQuery()) {
                if (row.next()) {
                    no = row.getLong(1);
                    last = row.getString(2);
                }
            }
            List<ChainedEntry> entries = unlinked(connection, most, 0);
            if (entries.isEmpty()) {
                entries = unlinked(connection, most, LATE);
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into audit_link (no, entry_id, link) values (?, ?, ?)")) {
                for (ChainedEntry entry : entries) {
                    last = entry.link(last, seal);
                    insert.setLong(1, ++no);
                    insert.setLong(2, entry.id());
                    insert.setString(3, last);
                    insert.addBatch();
                }
                if (!entries.isEmpty()) {
                    insert.executeBatch();
                }
            }
            return entries.size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param behind how far behind the latest linked entry to look: far takes long, and only what came late is there */
    private List<ChainedEntry> unlinked(Connection connection, int most, long behind) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + ChainedEntry.COLUMNS
                + " from audit_entry e left join audit_link l on l.entry_id = e.id where l.entry_id is null and e.at < ?"
                + " and e.id > (select coalesce(max(m.entry_id), 0) from audit_link m) - " + behind
                + " order by e.id fetch first " + most + " rows only")) {
            select.setTimestamp(1, Timestamp.from(clock.instant().minus(SETTLED)));
            List<ChainedEntry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(ChainedEntry.of(rows));
                }
            }
            return entries;
        }
    }
}
