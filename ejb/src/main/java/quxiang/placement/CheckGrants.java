package quxiang.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Refusal;

/** All leaves to look, and who looked. */
@ApplicationScoped
class CheckGrants {

    /** How many looks of one graduate are shown. */
    private static final int MOST_LOOKS = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Jdbi jdbi;

    void add(CheckGrant grant) {
        em.persist(grant);
        em.flush();
    }

    /** @throws Refusal {@code grant.not_found} */
    CheckGrant locked(long id) {
        return Optional.ofNullable(em.find(CheckGrant.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal("grant.not_found"));
    }

    Optional<CheckGrant> byCode(String hash) {
        return em.createQuery("select g from CheckGrant g where g.codeHash = :hash", CheckGrant.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** All of a graduate, the latest first. */
    List<CheckGrant> of(long graduateId) {
        return em.createQuery(
                        "select g from CheckGrant g where g.graduateId = :graduate order by g.id desc",
                        CheckGrant.class)
                .setParameter("graduate", graduateId)
                .getResultList();
    }

    void look(CheckGrant grant, LookOutcome outcome, String address, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into check_look (grant_id, at, outcome, address) values (:grant, :at, :outcome, :address)
                """)
                .bind("grant", grant.id())
                .bind("at", at)
                .bind("outcome", outcome)
                .bind("address", address)
                .execute());
    }

    /** The latest looks by leave of a graduate, by the leave. */
    Map<Long, List<CheckLook>> looks(long graduateId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select l.grant_id, l.at, l.outcome, l.address from check_look l join check_grant g on g.id = l.grant_id
                where g.graduate_id = :graduate order by l.at desc, l.id desc fetch first :most rows only
                """)
                .bind("graduate", graduateId)
                .bind("most", MOST_LOOKS)
                .mapTo(CheckLook.class)
                .collect(Collectors.groupingBy(CheckLook::grantId)));
    }
}
