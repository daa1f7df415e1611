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
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;

/**
 * The check of the whole chain a part at a time, each in a transaction of its own that also writes down how far it has come: it may be stopped, killed
 * and gone on with. {@link ReadingChainChecks} does the same at once, for a short chain.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class VerifyingAuditChain {

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

    @Inject
    ShanghaiClock clock;

    @Inject
    Seal seal;

    /** The check that has not come to its end, or a new one. */
    public long begin() {
        try (Connection connection = source.getConnection()) {
            Optional<Long> open = open(connection);
            if (open.isEmpty()) {
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into chain_check (begun_at, links, waiting) values (?, 0, 0)")) {
                    insert.setTimestamp(1, Timestamp.from(clock.instant()));
                    insert.executeUpdate();
                }
            }
            return open.isPresent() ? open.get() : open(connection).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Long> open(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select id from chain_check where ended_at is null order by id fetch first 1 rows only");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    /**
     * Goes on with a check.
     *
     * @param most how many links at most
     * @return whether it has not come to its end yet
     */
    public boolean walk(long check, int most) {
        try (Connection connection = source.getConnection()) {
            HashChainCursor walk;
            try (PreparedStatement select = connection.prepareStatement(
                    "select links, last_link from chain_check where id = ? and ended_at is null for update")) {
                select.setLong(1, check);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return false;
                    }
                    walk = new HashChainCursor(connection, seal, row.getLong(1), row.getString(2));
                }
            }
            boolean more = walk.go(most);
            walk.keep(check, more ? null : clock.instant());
            return more;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many links a check would look at now. */
    public long count() {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("select count(*) from audit_link");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
