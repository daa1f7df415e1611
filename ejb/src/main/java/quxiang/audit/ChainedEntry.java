package quxiang.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quxiang.common.crypto.Seal;

/** An entry with all fields that its link in the hash chain covers. */
record ChainedEntry(
        long id,
        Instant at,
        String accountId,
        String actorName,
        String role,
        String action,
        String subjectKind,
        String subjectId,
        String detail,
        String address) {

    String link(String before, Seal seal) {
        // Each part with its length, so that no two entries give the same text.
        String parts = Stream.of(accountId, actorName, role, action, subjectKind, subjectId, detail, address)
                .map(part -> " " + (part == null ? "-" : part.length() + ":" + part))
                .collect(Collectors.joining());
        return seal.hash(Objects.requireNonNullElse(before, "") + " " + id + " " + at + parts);
    }
}
