package quxiang.batch.kit;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.util.function.Supplier;

/**
 * Repeats once what two servers may do at the same moment. Whoever meets the other one's new row looks again and finds
 * it there.
 */
final class RetryOnConflict {

    private RetryOnConflict() {}

    static <T> T retried(Supplier<T> work) {
        try {
            return work.get();
        } catch (EJBException | PersistenceException met) {
            return work.get();
        }
    }
}
