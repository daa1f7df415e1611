package quxiang.signing;

import java.time.Instant;
import java.util.Optional;
import quxiang.common.Actor;

/** What a guard looks up beyond the signing itself, and only when it is asked. */
public interface Circumstances {

    /** For moves whose guards look nothing up; a guard that does shows that its move needs more. */
    Circumstances NONE = new Circumstances() {
        @Override
        public Optional<String> boundTo(long graduateId) {
            throw new IllegalStateException("not looked up");
        }

        @Override
        public boolean isPlaced(long graduateId) {
            throw new IllegalStateException("not looked up");
        }

        @Override
        public boolean isDepartmentFirst(Instant sentAt) {
            throw new IllegalStateException("not looked up");
        }
    };

    /** The name of the unit whose signing binds the graduate. */
    Optional<String> boundTo(long graduateId);

    /** Whether another destination of the graduate is registered. */
    boolean isPlaced(long graduateId);

    /** Whether the actor's school has the department review first what was sent then. */
    boolean isDepartmentFirst(Instant sentAt);

    /** Whether 通过 of who asks is that of a department, before the school's. */
    default boolean endorses(Actor by, Instant sentAt) {
        return !by.scope().isWhole() && isDepartmentFirst(sentAt);
    }
}
