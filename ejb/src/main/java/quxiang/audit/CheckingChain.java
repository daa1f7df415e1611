package quxiang.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import quxiang.common.Seal;

/** 检查链条: whether anybody changed, took out or slipped in an entry since it was linked. */
@Stateless
@RolesAllowed("OPERATOR")
public class CheckingChain {

    private static final int FETCH = 1_000;

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

    @Inject
    Seal seal;

    @Inject
    Audit audit;

    public ChainState check() {
        audit.write("AUDIT_CHECKED", "AUDIT", null, null);
        try (Connection connection = source.getConnection()) {
            long waiting;
            try (PreparedStatement count = connection.prepareStatement(
                            "select (select count(*) from audit_entry) - (select count(*) from audit_link)");
                    ResultSet row = count.executeQuery()) {
                row.next();
                waiting = row.getLong(1);
            }
            return walk(connection, waiting);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ChainState walk(Connection connection, long waiting) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select l.no, l.link, l.entry_id, " + ChainedEntry.COLUMNS
                        + " from audit_link l left join audit_entry e on e.id = l.entry_id order by l.no")) {
            select.setFetchSize(FETCH);
            long links = 0;
            String last = null;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ChainedEntry entry = ChainedEntry.of(rows);
                    String link = rows.getString("link");
                    boolean fits = rows.getLong("no") == links + 1
                            && entry != null
                            && entry.link(last, seal).equals(link);
                    if (!fits) {
                        Instant at = entry == null ? null : entry.at();
                        return new ChainState(links, rows.getLong("entry_id"), at, waiting, last);
                    }
                    last = link;
                    links++;
                }
            }
            return new ChainState(links, null, null, waiting, last);
        }
    }
}
