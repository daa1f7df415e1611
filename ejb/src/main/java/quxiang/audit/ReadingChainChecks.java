package quxiang.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import javax.sql.DataSource;
import quxiang.common.crypto.Seal;

/** 检查链条: whether anybody changed, took out or slipped in an entry since it was linked. */
@Stateless
@RolesAllowed("OPERATOR")
public class ReadingChainChecks {

    /** A chain of so many links at most is checked while the operator waits; a longer one is left to the job. */
    static final long SHORT = 50_000;

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

    @Inject
    Seal seal;

    @Inject
    Audit audit;

    /** Whether the whole chain can be checked while somebody waits. */
    public boolean isShort() {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("select coalesce(max(no), 0) from audit_link");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1) <= SHORT;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Checks the whole chain at once. */
    public ChainState check() {
        audit.write("AUDIT_CHECKED", "AUDIT", null, null);
        try (Connection connection = source.getConnection()) {
            HashChainCursor walk = new HashChainCursor(connection, seal, 0, null);
            long waiting = walk.waiting();
            boolean more = true;
            while (more) {
                more = walk.go(SHORT);
            }
            return walk.state(waiting);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the job found when it looked at the whole chain last; nothing before the first time. */
    public Optional<ChainCheck> latest() {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select begun_at, ended_at, links, broken_entry, broken_at, waiting, last_link from chain_check"
                                + " where ended_at is not null order by id desc fetch first 1 rows only");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Timestamp brokenAt = row.getTimestamp(5);
            ChainState state = new ChainState(
                    row.getLong(3),
                    row.getObject(4) == null ? null : Long.valueOf(row.getLong(4)),
                    brokenAt == null ? null : brokenAt.toInstant(),
                    row.getLong(6),
                    row.getString(7));
            return Optional.of(new ChainCheck(
                    row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant(), state));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
