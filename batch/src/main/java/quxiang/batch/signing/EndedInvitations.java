package quxiang.batch.signing;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.signing.expiry.DueInvitation;

/** Ends a chunk of invitations in the chunk's own transaction. */
@Named
@Dependent
public class EndedInvitations extends AbstractItemWriter {

    @Inject
    ExpiringAsSystem expiring;

    @Override
    public void writeItems(List<Object> items) {
        expiring.expire(items.stream().map(item -> ((DueInvitation) item).id()).toList());
    }
}
