package quxiang.batch.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The executions that this server is at. */
@ApplicationScoped
public class RunningHere {

    private final Set<Long> executions = ConcurrentHashMap.newKeySet();

    void begun(long executionId) {
        executions.add(executionId);
    }

    /** @return whether it was at it */
    boolean ended(long executionId) {
        return executions.remove(executionId);
    }

    /** All of them. */
    List<Long> all() {
        return List.copyOf(executions);
    }
}
