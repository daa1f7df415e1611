package quxiang.signing.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Refusal;
import quxiang.employer.Employer;
import quxiang.roster.Graduate;
import quxiang.signing.Signing;
import quxiang.signing.SigningState;
import quxiang.signing.list.SchoolScope;

/**
 * 通过 of some signings in one transaction. What it reads and locks, it reads and locks for all of them at once; the rules are those of
 * {@link Approval}, one by one. It never waits for a graduate whom somebody else holds, so that it keeps nobody waiting for something
 * that it waits for itself; such a graduate's signing is left to the caller.
 */
@Stateless
@RolesAllowed("SCHOOL")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BulkApproval {

    @PersistenceContext
    EntityManager em;

    @Inject
    Jdbi jdbi;

    @Inject
    SchoolScope scope;

    @Inject
    Approval approval;

    /**
     * @return for each signing that was handled why it was not approved, or nothing when it was; those of others, and those whose
     *     graduate is held, are missing
     * @throws RuntimeException when a race was lost; then none of them was changed
     */
    public Map<Long, Optional<Refusal>> approve(Collection<Long> ids) {
        Map<Long, Optional<Refusal>> results = new HashMap<>();
        List<Long> held = held(ids);
        if (held.isEmpty()) {
            return results;
        }
        // What is read here is managed from now on: the look-ups of the rules find it without asking the database
        // again.
        em.createQuery("select g from Graduate g where g.id in :ids", Graduate.class)
                .setParameter("ids", held)
                .getResultList();
        Map<Long, List<Signing>> ofGraduate = em
                .createQuery("""
                        select s from Signing s where s.graduateId in :graduates and (s.id in :ids or s.state in :open)
                        order by s.id
                        """, Signing.class)
                .setParameter("graduates", held)
                .setParameter("ids", ids)
                .setParameter("open", SigningState.OPEN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(Signing::graduateId));
        List<Signing> chosen = ofGraduate.values().stream()
                .flatMap(List::stream)
                .filter(signing -> ids.contains(signing.id()))
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
        em.createQuery("select e from Employer e where e.id in :ids", Employer.class)
                .setParameter(
                        "ids",
                        chosen.stream().map(Signing::employerId).distinct().toList())
                .getResultList();
        for (Signing signing : chosen) {
            results.put(signing.id(), approve(signing, ofGraduate.get(signing.graduateId())));
        }
        return results;
    }

    private Optional<Refusal> approve(Signing signing, List<Signing> ofGraduate) {
        try {
            approval.of(signing, () -> ofGraduate);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /**
     * The graduates of those that are the reader's, locked. Those whom somebody else holds are left out, and those in another roster
     * of the cohort: their other letters are elsewhere.
     */
    List<Long> held(Collection<Long> ids) {
        return jdbi.withHandle(handle ->
                scope.named(ids).of(handle.createQuery("""
                        select g.id from graduate g where g.id in (select s.graduate_id from signing s <where>)
                            and not exists (select 1 from graduate o where o.id_hash = g.id_hash and o.cohort = g.cohort and o.id <> g.id)
                        order by g.id for update skip locked
                        """)).mapTo(Long.class).list());
    }
}
