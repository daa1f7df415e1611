package quxiang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import quxiang.common.crypto.Seal;

/** An entry with all that its link vouches for. */
record ChainedEntry(long id, Instant at, String text) {

    static final String COLUMNS =
            "e.id, e.at, e.account_id, e.actor_name, e.role, e.action, e.subject_kind, e.subject_id, e.detail, e.address";

    private static final String[] TEXTS = {
        "account_id", "actor_name", "role", "action", "subject_kind", "subject_id", "detail", "address"
    };

    /** The entry of the current row, or {@code null} when there is none any more. */
    static ChainedEntry of(ResultSet row) throws SQLException {
        if (row.getTimestamp("at") == null) {
            return null;
        }
        Instant at = row.getTimestamp("at").toInstant();
        String[] texts = new String[TEXTS.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = row.getString(TEXTS[i]);
        }
        long id = row.getLong("id");
        // Each part with its length, so that no two entries give the same text.
        String text = id + " " + at
                + Arrays.stream(texts)
                        .map(part -> " " + (part == null ? "-" : part.length() + ":" + part))
                        .collect(Collectors.joining());
        return new ChainedEntry(id, at, text);
    }

    String link(String before, Seal seal) {
        return seal.hash(Objects.requireNonNullElse(before, "") + " " + text);
    }
}
