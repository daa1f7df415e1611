package quxiang.server;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.school.School;

/** Each call is a transaction of its own. */
@Stateless
@PermitAll
public class Probes {

    @PersistenceContext
    private EntityManager em;

    public void keep(School school) {
        em.persist(school);
    }

    public String nameOfSchool(String code) {
        return em.createQuery("select s.name from School s where s.code = :code", String.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    public long rows(String table) {
        return ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue();
    }

    /** The number that a query gives. */
    public long number(String query) {
        return ((Number) em.createNativeQuery(query).getSingleResult()).longValue();
    }

    /** The only column of a query's rows. */
    @SuppressWarnings("unchecked")
    public List<String> texts(String query) {
        return em.createNativeQuery(query).getResultList();
    }

    /** Lets something be so that takes too long to come about, such as days that have passed. @return how many rows it concerned */
    public int let(String statement) {
        return em.createNativeQuery(statement).executeUpdate();
    }
}
