package quxiang.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import quxiang.common.crypto.Seal;

/** A walk along the chain, link by link, that can be broken off and gone on with. */
final class HashChainCursor {

    private static final int FETCH = 1_000;

    private final Connection connection;
    private final Seal seal;

    private long links;
    private String last;
    private Long brokenEntry;
    private Instant brokenAt;

    /**
     * @param links how many links were walked before
     * @param last the last of them, or {@code null}
     */
    HashChainCursor(Connection connection, Seal seal, long links, String last) {
        this.connection = connection;
        this.seal = seal;
        this.links = links;
        this.last = last;
    }

    /** Goes on for so many links at most. @return whether there may be more: the chain is neither broken nor at its end */
    boolean go(long most) throws SQLException {
        long before = links;
        try (PreparedStatement select =
                connection.prepareStatement("select l.no, l.link, l.entry_id, " + ChainedEntry.COLUMNS
                        + " from audit_link l left join audit_entry e on e.id = l.entry_id where l.no > ?"
                        + " order by l.no fetch first " + most + " rows only")) {
            select.setLong(1, links);
            select.setFetchSize(FETCH);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next() && brokenEntry == null) {
                    step(rows);
                }
            }
        }
        return brokenEntry == null && links - before == most;
    }

    private void step(ResultSet row) throws SQLException {
        ChainedEntry entry = ChainedEntry.of(row);
        String link = row.getString("link");
        boolean fits = row.getLong("no") == links + 1
                && entry != null
                && entry.link(last, seal).equals(link);
        if (fits) {
            last = link;
            links++;
        } else {
            brokenEntry = row.getLong("entry_id");
            brokenAt = entry == null ? null : entry.at();
        }
    }

    /** How many entries are not linked yet. */
    long waiting() throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(
                        "select (select count(*) from audit_entry) - (select count(*) from audit_link)");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    ChainState state(long waiting) {
        return new ChainState(links, brokenEntry, brokenAt, waiting, last);
    }

    /** Writes down how far it has come. @param ended when it came to its end, or {@code null} */
    void keep(long check, Instant ended) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update chain_check set links = ?, last_link = ?,"
                + " broken_entry = ?, broken_at = ?, waiting = ?, ended_at = ? where id = ?")) {
            update.setLong(1, links);
            update.setString(2, last);
            update.setObject(3, brokenEntry, java.sql.Types.BIGINT);
            update.setObject(4, timestamp(brokenAt), java.sql.Types.TIMESTAMP);
            update.setLong(5, ended == null ? 0 : waiting());
            update.setObject(6, timestamp(ended), java.sql.Types.TIMESTAMP);
            update.setLong(7, check);
            update.executeUpdate();
        }
    }

    private static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
