package quxiang.batch.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Properties;
import quxiang.batch.kit.JobName;
import quxiang.batch.kit.Jobs;
import quxiang.job.Forecast;
import quxiang.signing.expiry.PostponingDeadlines;

/** Lets the job act in the system's name. Reachable from this module only. */
@Stateless
@RunAs("SYSTEM")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PostponingAsSystem {

    @Inject
    PostponingDeadlines postponing;

    @Inject
    Jobs jobs;

    public Forecast forecast() {
        return postponing.forecast();
    }

    public int movePart(int most, boolean waits) {
        return postponing.movePart(most, waits);
    }

    /** Starts the job; one that runs already looks at each part of its work what holidays there are. */
    public void start() {
        jobs.startUnlessRunning(JobName.MOVE_DEADLINES, new Properties());
    }
}
