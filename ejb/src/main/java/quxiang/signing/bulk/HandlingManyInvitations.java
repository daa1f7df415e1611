package quxiang.signing.bulk;

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
import java.util.Set;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.sql.Conditions;
import quxiang.signing.WithdrawingInvitations;
import quxiang.signing.reminder.RemindingGraduates;

/**
 * 批量撤回 and 批量提醒. Each letter goes by the rules of a single one, so that one that cannot be done keeps nobody else back, and each key
 * that was asked for has its result: what is not the unit's is refused like what does not exist.
 */
@Stateless
@RolesAllowed("EMPLOYER")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HandlingManyInvitations {

    /** How many can be chosen together. */
    public static final int MOST = 500;

    @EJB
    WithdrawingInvitations withdrawing;

    @EJB
    RemindingGraduates reminding;

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    /** 批量撤回, all with the same reason. @throws Refusal {@code signing.too_many_chosen} */
    public List<InvitationResult> withdraw(Collection<Long> ids, String reasonCode, String text) {
        return each(ids, id -> withdrawing.withdraw(id, reasonCode, text));
    }

    /** 批量提醒. Each graduate is reminded at most once a day, as one by one. @throws Refusal {@code signing.too_many_chosen} */
    public List<InvitationResult> remind(Collection<Long> ids) {
        return each(ids, reminding::remind);
    }

    /** Those of these signings that are the unit's, in the order of their keys. */
    public List<ChosenInvitation> named(Collection<Long> ids) {
        Conditions where = new Conditions()
                .andEqual("s.employer_id", actor.requireEmployer())
                .and("s.id = any(:ids)", "ids", ids.toArray(Long[]::new));
        return jdbi.withHandle(handle ->
                where.of(handle.createQuery("""
                        select s.id, s.g_name as name, s.job_title, s.state from signing s <where> order by s.id
                        """)).mapTo(ChosenInvitation.class).list());
    }

    private List<InvitationResult> each(Collection<Long> ids, LongConsumer work) {
        if (ids.size() > MOST) {
            throw new Refusal("signing.too_many_chosen", MOST);
        }
        Set<Long> unknown = new LinkedHashSet<>(ids);
        List<InvitationResult> results = new ArrayList<>();
        for (ChosenInvitation one : named(ids)) {
            results.add(new InvitationResult(one.id(), one.name(), refusal(work, one.id())));
            unknown.remove(one.id());
        }
        unknown.forEach(id -> results.add(InvitationResult.unknown(id)));
        return results;
    }

    private static Refusal refusal(LongConsumer work, long id) {
        try {
            work.accept(id);
            return null;
        } catch (Refusal refusal) {
            return refusal;
        } catch (EJBException | PersistenceException | JdbiException lostRace) {
            return new Refusal("race_lost");
        }
    }
}
