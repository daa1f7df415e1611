package quxiang.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** While signing does not work, only the timer tries: 2,000 approvals do not each wait for an authority that is away. */
@ApplicationScoped
class SignatureRest {

    private final AtomicBoolean on = new AtomicBoolean();

    boolean isOn() {
        return on.get();
    }

    /** Whether it began just now. */
    boolean begin() {
        return on.compareAndSet(false, true);
    }

    void end() {
        on.set(false);
    }
}
