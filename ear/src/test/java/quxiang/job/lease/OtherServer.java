package quxiang.job.lease;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import quxiang.account.Account;
import quxiang.common.Role;

/** What a second server would write, alive or killed in the middle of an execution. */
@Stateless
@PermitAll
public class OtherServer {

    @PersistenceContext
    private EntityManager em;

    /** The other server runs the job, and goes on living for so many seconds. */
    public void holds(String job, String subject, Long execution, int seconds) {
        letGo(job);
        em.createNativeQuery("insert into job_lease (job, subject, token, execution_id, node, boot, since, lease_until,"
                        + " stop_asked) values (?, ?, 1, " + execution + ", 'other', 'boot', current_timestamp,"
                        + " current_timestamp + interval '" + seconds + "' second, false)")
                .setParameter(1, job)
                .setParameter(2, subject)
                .executeUpdate();
    }

    public void letGo(String job) {
        em.createNativeQuery("delete from job_lease where job = ?")
                .setParameter(1, job)
                .executeUpdate();
    }

    /** An execution that the other server began and of which nobody here knows. @return its number */
    public long began(String job) {
        em.createNativeQuery("insert into job_instance (jobname, applicationname) values (?, 'quxiang')")
                .setParameter(1, job)
                .executeUpdate();
        em.createNativeQuery(
                        "insert into job_execution (jobinstanceid, createtime, starttime, lastupdatedtime, batchstatus)"
                                + " select max(jobinstanceid), current_timestamp, current_timestamp, current_timestamp, 'STARTED'"
                                + " from job_instance")
                .executeUpdate();
        long execution = ((Number) em.createNativeQuery("select max(jobexecutionid) from job_execution")
                        .getSingleResult())
                .longValue();
        em.createNativeQuery("insert into step_execution (jobexecutionid, stepname, starttime, batchstatus, readcount,"
                        + " writecount, commitcount, rollbackcount, readskipcount, processskipcount, filtercount,"
                        + " writeskipcount) values (" + execution
                        + ", 'expire', current_timestamp, 'STARTED', 7, 5, 1, 0, 0, 0, 0, 0)")
                .executeUpdate();
        em.createNativeQuery("insert into job_run (job, subject, execution_id, origin, node, at) values (?, '', "
                        + execution + ", 'SCHEDULE', 'other', current_timestamp)")
                .setParameter(1, job)
                .executeUpdate();
        return execution;
    }

    /** The last moment that a schedule has dealt with. */
    public void lastRan(String job, String schedule, boolean catchUp, Instant slot) {
        em.createNativeQuery("update job_schedule set schedule = ?, catch_up = ?, last_slot = ? where job = ?")
                .setParameter(1, schedule)
                .setParameter(2, catchUp)
                .setParameter(3, Timestamp.from(slot))
                .setParameter(4, job)
                .executeUpdate();
    }

    /** The other server stops renewing. */
    public void dies(String job) {
        em.createNativeQuery("update job_lease set lease_until = current_timestamp - interval '1' second where job = ?")
                .setParameter(1, job)
                .executeUpdate();
    }

    /** Somebody who runs the jobs. @return the account */
    public long operator(String username, Instant at) {
        Account account = Account.staff(Role.OPERATOR, username, "值班员", "x", at);
        em.persist(account);
        return account.id();
    }
}
