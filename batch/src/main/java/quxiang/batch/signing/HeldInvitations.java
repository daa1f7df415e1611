package quxiang.batch.signing;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.batch.kit.SystemRunner;
import quxiang.signing.expiry.DueInvitation;
import quxiang.signing.expiry.ExpiringInvitations;

/** Ends invitations whose rows were locked while their chunk was ended. One in each transaction. */
@Named
@Dependent
public class HeldInvitations extends AbstractItemWriter {

    @Inject
    SystemRunner system;

    @Inject
    ExpiringInvitations expiring;

    @Override
    public void writeItems(List<Object> items) {
        items.forEach(item -> system.run(() -> expiring.expireHeld(((DueInvitation) item).id())));
    }
}
