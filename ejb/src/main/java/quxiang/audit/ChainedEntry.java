package quxiang.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

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

    /** How links begin that have a key of their own; before, they had the one by which people are found. */
    private static final String OWN_KEY = "2:";

    String link(String before, Seal seal) {
        return OWN_KEY + seal.hash(SealPurpose.AUDIT, text(before));
    }

    /** Whether a link is this entry's. After one with a key of its own there is none without. */
    boolean fits(String link, String before, Seal seal) {
        boolean former = !link.startsWith(OWN_KEY) && (before == null || !before.startsWith(OWN_KEY));
        return link.equals(former ? seal.formerHash(text(before)) : link(before, seal));
    }

    private String text(String before) {
        // Each part with its length, so that no two entries give the same text.
        String parts = Stream.of(accountId, actorName, role, action, subjectKind, subjectId, detail, address)
                .map(part -> " " + (part == null ? "-" : part.length() + ":" + part))
                .collect(Collectors.joining());
        return Objects.requireNonNullElse(before, "") + " " + id + " " + at + parts;
    }
}
