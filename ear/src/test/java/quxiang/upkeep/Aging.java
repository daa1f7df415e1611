package quxiang.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes rows older than they are. */
@Stateless
@PermitAll
public class Aging {

    @PersistenceContext
    private EntityManager em;

    public void execution(long id) {
        em.createNativeQuery(
                        "update job_execution set createtime = timestamp '2020-01-01 00:00:00' where jobexecutionid = "
                                + id)
                .executeUpdate();
    }
}
