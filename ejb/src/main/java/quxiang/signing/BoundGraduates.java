package quxiang.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import quxiang.common.Actor;
import quxiang.common.ShanghaiClock;
import quxiang.favorite.InvalidReason;

/** Who is bound by a signing, and what becomes of open ones when another destination counts. The caller holds the graduate's row. */
@ApplicationScoped
public class BoundGraduates {

    @Inject
    Signings signings;

    @Inject
    ShanghaiClock clock;

    @Inject
    Event<SigningMoved> moved;

    /** The name of the unit whose signing is accepted or signed. */
    public Optional<String> by(long graduateId) {
        return signings.unitThatBinds(graduateId);
    }

    /** Another destination is registered: open letters become 失效. It is the system that ends them, as a consequence. */
    public void release(long graduateId) {
        for (Signing signing : signings.openOf(graduateId)) {
            signing.invalidate(InvalidReason.DESTINATION_REGISTERED, Actor.system(), clock.instant())
                    .ifPresent(moved::fire);
        }
    }
}
