package quxiang.signing.paper;

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
import org.jdbi.v3.core.JdbiException;
import quxiang.common.AskedAgain;
import quxiang.common.Refusal;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.signing.review.ReviewResult;
import quxiang.signing.review.ReviewingInBulk;

/**
 * 通过 of the terms of many at once. Each goes by itself, so that one that cannot pass keeps nobody else back; stamped pages are compared
 * one by one.
 */
@Stateless
@RolesAllowed("SCHOOL")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PassingTermsInBulk {

    @EJB
    ReviewingPaperSignings reviewing;

    @Inject
    SigningLists lists;

    /** @return what became of each of these that is the reader's @throws Refusal {@code signing.too_many_reviews} */
    @AskedAgain
    public List<ReviewResult> pass(Collection<Long> ids) {
        if (ids.size() > ReviewingInBulk.MOST) {
            throw new Refusal("signing.too_many_reviews", ReviewingInBulk.MOST);
        }
        List<ReviewResult> results = new ArrayList<>();
        for (SigningRow row : lists.named(ids)) {
            results.add(new ReviewResult(row.id(), row.name(), row.employer(), refusal(row.id())));
        }
        return results;
    }

    private Refusal refusal(long id) {
        try {
            reviewing.passTerms(id);
            return null;
        } catch (Refusal refusal) {
            return refusal;
        } catch (EJBException | PersistenceException | JdbiException lostRace) {
            return new Refusal("race_lost");
        }
    }
}
