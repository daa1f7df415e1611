package quxiang.destination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.JdbiException;
import quxiang.common.AskedAgain;
import quxiang.common.Refusal;

/**
 * 去向审核 of many at once. Each goes by the rules of a single one, in a transaction of its own: one that cannot be done keeps nobody
 * else back. Each key that was asked for has its result.
 */
@Stateless
@RolesAllowed("SCHOOL")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegisteringInBulk {

    /** How many can be chosen together. */
    public static final int MOST = 2_000;

    /** How many are read at once, as many as a list reads. */
    private static final int PART = 50;

    @EJB
    RegisteringDestinations registering;

    /** 通过. */
    @AskedAgain
    public List<DestinationResult> register(Collection<Long> ids) {
        return each(ids, registering::register);
    }

    /** 退回修改, all with the same reason. */
    public List<DestinationResult> giveBack(Collection<Long> ids, String why) {
        return each(ids, id -> registering.giveBack(id, why));
    }

    /** 不通过, all with the same reason. */
    public List<DestinationResult> reject(Collection<Long> ids, String why) {
        return each(ids, id -> registering.reject(id, why));
    }

    private List<DestinationResult> each(Collection<Long> ids, LongConsumer decision) {
        if (ids.size() > MOST) {
            throw new Refusal("destination.too_many", MOST);
        }
        List<Long> all = List.copyOf(new LinkedHashSet<>(ids));
        List<DestinationResult> results = new ArrayList<>();
        for (int first = 0; first < all.size(); first += PART) {
            Set<Long> part = new LinkedHashSet<>(all.subList(first, Math.min(first + PART, all.size())));
            for (DestinationRow row : registering.named(part)) {
                results.add(new DestinationResult(row.id(), row.name(), row.place(), refusal(decision, row.id())));
                part.remove(row.id());
            }
            part.forEach(unknown ->
                    results.add(new DestinationResult(unknown, null, null, new Refusal("destination.not_found"))));
        }
        return results;
    }

    private static Refusal refusal(LongConsumer decision, long id) {
        try {
            decision.accept(id);
            return null;
        } catch (Refusal refusal) {
            return refusal;
        } catch (EJBException | PersistenceException | JdbiException lostRace) {
            return new Refusal("race_lost");
        }
    }
}
