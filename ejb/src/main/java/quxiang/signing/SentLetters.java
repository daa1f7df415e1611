package quxiang.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import quxiang.favorite.imports.FavoriteBlocker;

/** Keeps the favourites of graduates whom the unit has sent a letter, whatever came of it. */
@ApplicationScoped
class SentLetters implements FavoriteBlocker {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    private EntityManager em;

    @Override
    public Set<Long> blocked(long employerId, Collection<Long> graduates) {
        List<Long> all = new ArrayList<>(graduates);
        Set<Long> sent = new HashSet<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            sent.addAll(em.createQuery(
                            "select s.graduateId from Signing s where s.employerId = :unit and s.graduateId in :some",
                            Long.class)
                    .setParameter("unit", employerId)
                    .setParameter("some", all.subList(from, Math.min(from + AT_ONCE, all.size())))
                    .getResultList());
        }
        return sent;
    }
}
