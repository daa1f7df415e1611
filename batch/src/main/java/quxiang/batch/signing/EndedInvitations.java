package quxiang.batch.signing;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.batch.kit.SystemRunner;
import quxiang.signing.expiry.DueInvitation;
import quxiang.signing.expiry.ExpiringInvitations;

/** Ends a chunk of invitations in the chunk's own transaction. */
@Named
@Dependent
public class EndedInvitations extends AbstractItemWriter {

    @Inject
    SystemRunner system;

    @Inject
    ExpiringInvitations expiring;

    @Override
    public void writeItems(List<Object> items) {
        List<Long> ids = items.stream().map(item -> ((DueInvitation) item).id()).toList();
        system.run(() -> expiring.expire(ids));
    }
}
