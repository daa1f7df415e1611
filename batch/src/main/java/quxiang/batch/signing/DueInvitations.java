package quxiang.batch.signing;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import quxiang.batch.kit.SystemRunner;
import quxiang.signing.expiry.DueInvitation;
import quxiang.signing.expiry.ExpiringInvitations;

/**
 * Reads the invitations of a partition that are past their deadline. A thousand with one statement. What is ended
 * leaves the set, so a restart simply looks again.
 */
@Named
@Dependent
public class DueInvitations extends AbstractItemReader {

    private static final int AT_ONCE = 1000;

    @Inject
    @BatchProperty(name = DueRanges.AFTER)
    String after;

    @Inject
    @BatchProperty(name = DueRanges.UP_TO)
    String upTo;

    @Inject
    SystemRunner system;

    @Inject
    ExpiringInvitations expiring;

    private final Deque<DueInvitation> ahead = new ArrayDeque<>();
    private DueInvitation last;

    @Override
    public void open(Serializable checkpoint) {
        ahead.clear();
        last = DueInvitation.at(after);
    }

    @Override
    public Object readItem() {
        if (ahead.isEmpty()) {
            ahead.addAll(system.call(() -> expiring.due(last, DueInvitation.at(upTo), AT_ONCE)));
        }
        last = ahead.isEmpty() ? last : ahead.peekFirst();
        return ahead.pollFirst();
    }
}
