package quxiang.signing.detail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.RowReader;
import quxiang.employer.Employer;
import quxiang.employer.EmployerFacts;
import quxiang.employer.Employers;
import quxiang.signing.EndReason;
import quxiang.signing.Endorsement;
import quxiang.signing.Move;
import quxiang.signing.Signing;
import quxiang.signing.SigningState;
import quxiang.signing.expiry.Postponement;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.signing.rescission.RescissionMove;

/** 签约详情 for each side: the letter, the history, and which moves the reader can make. */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL"})
public class SigningDetails {

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    SigningLists lists;

    @Inject
    Employers employers;

    /** @throws Refusal {@code signing.not_found} when it is not the reader's */
    public SigningView view(long id) {
        SigningRow row = lists.one(id);
        Signing signing = em.find(Signing.class, id);
        EmployerFacts unit = signing.employer() == null || signing.employer().getName() == null
                ? employers.find(signing.employerId()).map(Employer::facts).orElseThrow()
                : signing.employer();
        return new SigningView(
                row,
                unit,
                signing.job(),
                signing.hukou(),
                signing.archive(),
                signing.clauses(),
                steps(id),
                moves(row),
                rescissionMoves(row));
    }

    private List<Move> moves(SigningRow row) {
        boolean late = row.state() == SigningState.AWAITING_GRADUATE
                && !clock.instant().isBefore(row.deadline());
        return Arrays.stream(Move.values())
                .filter(move -> move.isPossible(actor.role(), row.state()))
                .filter(move -> move != Move.RESCIND && move != Move.INVALIDATE)
                .filter(move -> !late || actor.role() != Role.GRADUATE)
                .toList();
    }

    private List<RescissionMove> rescissionMoves(SigningRow row) {
        if (row.state() != SigningState.SIGNED) {
            return List.of();
        }
        if (row.rescission() == null) {
            return actor.role() == Role.SCHOOL ? List.of() : List.of(RescissionMove.OPEN);
        }
        return Arrays.stream(RescissionMove.values())
                .filter(move -> move.isPossible(actor.role(), row.initiator(), row.rescission()))
                .filter(move -> move != RescissionMove.SUPERSEDE)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<StepView> steps(long id) {
        List<Object[]> rows = em.createNativeQuery(
                        "select 'Move.' || move, reason, note, party, actor_name, at, 0 as kind,"
                                + " step_no from signing_step where signing_id = ?"
                                + " union all select 'RescissionMove.' || p.move, null, p.note, p.party, p.actor_name, p.at, 1,"
                                + " p.step_no from rescission_step p join rescission r on r.id = p.rescission_id"
                                + " where r.signing_id = ? union all select 'Endorsement." + Endorsement.GIVEN
                                + "', null, null, 'SCHOOL', endorsed_name,"
                                + " endorsed_at, 0, 99 from signing where id = ? and endorsed_at is not null"
                                + " union all select 'Postponement." + Postponement.MOVED
                                + "', null, deadline_moved_note, 'SYSTEM',"
                                + " 'SYSTEM', deadline_moved_at, 0, 98 from signing where id = ? and deadline_moved_at is not null"
                                + " order by 6, 7, 8")
                .setParameter(1, id)
                .setParameter(2, id)
                .setParameter(3, id)
                .setParameter(4, id)
                .getResultList();
        return rows.stream().map(SigningDetails::step).toList();
    }

    private static StepView step(Object[] columns) {
        RowReader c = new RowReader(columns);
        return new StepView(
                c.text(), c.constant(EndReason.class), c.text(), c.constant(Role.class), c.text(), c.instant());
    }
}
