package quxiang.batch.kit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The imports that a job of this server is at. After a crash nobody else knows: the record of jobs still says that they run. */
@ApplicationScoped
public class RunningHere {

    private final Set<String> imports = ConcurrentHashMap.newKeySet();

    void begun(String job, long importId) {
        imports.add(job + "/" + importId);
    }

    void ended(String job, long importId) {
        imports.remove(job + "/" + importId);
    }

    boolean is(JobName job, long importId) {
        return imports.contains(job.id() + "/" + importId);
    }
}
