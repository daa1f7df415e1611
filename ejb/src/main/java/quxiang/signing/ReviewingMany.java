package quxiang.signing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import quxiang.common.Refusal;

/**
 * 签约审核 and 解约审核 of many at once: each by the same use case as a single one and in a transaction of its own, so that one that cannot be done keeps nobody
 * else back, and each has its result.
 */
@Stateless
@RolesAllowed("SCHOOL")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReviewingMany {

    /** How many can be chosen together. */
    public static final int MOST = 2_000;

    @EJB
    Reviewing reviewing;

    @EJB
    Rescinding rescinding;

    @Inject
    SigningLists lists;

    /** 通过. */
    public List<ReviewResult> approve(Collection<Long> ids) {
        return each(ids, reviewing::approve);
    }

    /** 不通过, all with the same reason. */
    public List<ReviewResult> reject(Collection<Long> ids, String reasonCode, String text) {
        return each(ids, id -> reviewing.reject(id, reasonCode, text));
    }

    /** 解约审核 通过. */
    public List<ReviewResult> approveRescissions(Collection<Long> ids) {
        return each(ids, rescinding::approve);
    }

    /** 解约审核 不通过, all with the same reason. */
    public List<ReviewResult> rejectRescissions(Collection<Long> ids, String text) {
        return each(ids, id -> rescinding.reject(id, text));
    }

    private List<ReviewResult> each(Collection<Long> ids, LongConsumer review) {
        if (ids.size() > MOST) {
            throw new Refusal("signing.too_many_reviews", MOST);
        }
        List<ReviewResult> results = new ArrayList<>();
        for (SigningRow row : lists.named(ids)) {
            results.add(new ReviewResult(row.id(), row.name(), row.employer(), refusal(review, row.id())));
        }
        return results;
    }

    private static Refusal refusal(LongConsumer review, long id) {
        try {
            review.accept(id);
            return null;
        } catch (Refusal refusal) {
            return refusal;
        } catch (EJBException | PersistenceException lostRace) {
            return new Refusal("race_lost");
        }
    }
}
