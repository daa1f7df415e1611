package quxiang.audit;

import java.time.Instant;

/**
 * The result of a verification of the whole hash chain.
 *
 * @param links how many links were looked at and are whole
 * @param brokenEntry the entry at the first link that does not fit, or {@code null} when the chain is whole
 * @param brokenAt when that entry says it was written, or {@code null}
 * @param waiting how many entries are not linked yet
 * @param last the latest link
 * @param cutLink the first link that {@link ChainHeads} wrote down and that is there no more, or {@code null}
 */
public record ChainState(long links, Long brokenEntry, Instant brokenAt, long waiting, String last, Long cutLink) {

    public boolean isWhole() {
        return brokenEntry == null && cutLink == null;
    }
}
