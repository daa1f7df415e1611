package quxiang.batch.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The imports that a job of this server is at. After a crash nobody else knows: the record of jobs still says that they run. */
@ApplicationScoped
class RunningHere {

    private final Set<Long> imports = ConcurrentHashMap.newKeySet();

    void begun(long importId) {
        imports.add(importId);
    }

    void ended(long importId) {
        imports.remove(importId);
    }

    boolean is(long importId) {
        return imports.contains(importId);
    }
}
