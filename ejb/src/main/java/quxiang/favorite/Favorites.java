package quxiang.favorite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import quxiang.common.Actor;
import quxiang.common.Refusal;

/** The favourites of all units, read through their owner. */
@ApplicationScoped
public class Favorites {

    @PersistenceContext
    EntityManager em;

    /** @throws Refusal {@code favorite.not_found} when it is not the actor's unit's */
    public Favorite ofEmployer(long id, Actor actor) {
        Favorite favorite = em.find(Favorite.class, id);
        if (favorite == null || favorite.employerId() != actor.requireEmployer()) {
            throw new Refusal("favorite.not_found");
        }
        return favorite;
    }

    /** The valid favourite of this pair, if there is one. */
    public Optional<Favorite> live(long employerId, long graduateId) {
        return em.createQuery(
                        "select f from Favorite f where f.employerId = :employer and f.liveGraduateId = :graduate",
                        Favorite.class)
                .setParameter("employer", employerId)
                .setParameter("graduate", graduateId)
                .getResultStream()
                .findFirst();
    }

    /** Every valid favourite of a graduate, of all units, in the order of their keys. */
    List<Favorite> liveOf(long graduateId) {
        return em.createQuery(
                        "select f from Favorite f where f.liveGraduateId = :graduate order by f.id", Favorite.class)
                .setParameter("graduate", graduateId)
                .getResultList();
    }

    /** Those of these favourites that are the actor's unit's. */
    public List<Favorite> ofEmployer(Collection<Long> ids, Actor actor) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select f from Favorite f where f.employerId = :employer and f.id in :ids order by f.id",
                        Favorite.class)
                .setParameter("employer", actor.requireEmployer())
                .setParameter("ids", ids)
                .getResultList();
    }

    void add(Favorite favorite) {
        em.persist(favorite);
        em.flush();
    }

    void remove(Favorite favorite) {
        em.remove(favorite);
    }
}
