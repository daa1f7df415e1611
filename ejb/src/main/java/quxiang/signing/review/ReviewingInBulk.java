package quxiang.signing.review;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.JdbiException;
import quxiang.common.AskedAgain;
import quxiang.common.Refusal;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.signing.rescission.RescindingSignings;

/**
 * 签约审核 and 解约审核 of many at once. Each goes by the rules of a single one, so that one that cannot be done keeps nobody else back, and each
 * key that was asked for has its result: what is not the reviewer's is refused like what does not exist.
 */
@Stateless
@RolesAllowed("SCHOOL")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReviewingInBulk {

    /** How many can be chosen together. */
    public static final int MOST = 2_000;

    /** How many are read at once, as many as a list reads. */
    private static final int PART = 50;

    @EJB
    ReviewingSignings reviewing;

    @EJB
    BulkApproval together;

    @EJB
    RescindingSignings rescinding;

    @Inject
    SigningLists lists;

    /** 通过. What can be read at once is read at once for fifty of them; whatever is not handled so is handled one by one. */
    @AskedAgain
    public List<ReviewResult> approve(Collection<Long> ids) {
        return each(ids, together::approve, reviewing::approve);
    }

    /** 不通过, all with the same reason. */
    public List<ReviewResult> reject(Collection<Long> ids, String reasonCode, String text) {
        return each(ids, id -> reviewing.reject(id, reasonCode, text));
    }

    /** 解约审核 通过. */
    @AskedAgain
    public List<ReviewResult> approveRescissions(Collection<Long> ids) {
        return each(ids, rescinding::approve);
    }

    /** 解约审核 不通过, all with the same reason. */
    public List<ReviewResult> rejectRescissions(Collection<Long> ids, String text) {
        return each(ids, id -> rescinding.reject(id, text));
    }

    private List<ReviewResult> each(Collection<Long> ids, LongConsumer review) {
        return each(ids, part -> Map.of(), review);
    }

    private List<ReviewResult> each(
            Collection<Long> ids, Function<Set<Long>, Map<Long, Optional<Refusal>>> ahead, LongConsumer review) {
        if (ids.size() > MOST) {
            throw new Refusal("signing.too_many_reviews", MOST);
        }
        List<Long> all = List.copyOf(ids);
        List<ReviewResult> results = new ArrayList<>();
        for (int first = 0; first < all.size(); first += PART) {
            Set<Long> part = new LinkedHashSet<>(all.subList(first, Math.min(first + PART, all.size())));
            List<SigningRow> rows = lists.named(part);
            Map<Long, Optional<Refusal>> done = done(ahead, part);
            for (SigningRow row : rows) {
                Optional<Refusal> result = done.get(row.id());
                Refusal refusal = result == null ? refusal(review, row.id()) : result.orElse(null);
                results.add(new ReviewResult(row.id(), row.name(), row.employer(), refusal));
                part.remove(row.id());
            }
            part.forEach(unknown -> results.add(ReviewResult.unknown(unknown)));
        }
        return results;
    }

    /** When a race was lost nothing was done, and each is done by itself. */
    private static Map<Long, Optional<Refusal>> done(
            Function<Set<Long>, Map<Long, Optional<Refusal>>> ahead, Set<Long> part) {
        try {
            return ahead.apply(part);
        } catch (EJBException | PersistenceException | JdbiException lostRace) {
            return Map.of();
        }
    }

    private static Refusal refusal(LongConsumer review, long id) {
        try {
            review.accept(id);
            return null;
        } catch (Refusal refusal) {
            return refusal;
        } catch (EJBException | PersistenceException | JdbiException lostRace) {
            return new Refusal("race_lost");
        }
    }
}
