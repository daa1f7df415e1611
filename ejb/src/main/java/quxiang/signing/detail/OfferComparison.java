package quxiang.signing.detail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.employer.Employer;
import quxiang.roster.Graduates;
import quxiang.school.School;
import quxiang.school.Schools;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.BoundGraduates;
import quxiang.signing.Signing;
import quxiang.signing.SigningState;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.signing.rescission.RescissionState;

/** What a graduate looks at before the answer: the open letters side by side, and what stands against each move. */
@Stateless
@RolesAllowed("GRADUATE")
public class OfferComparison {

    private static final int MOST = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    SigningLists lists;

    @Inject
    Graduates graduates;

    @Inject
    BoundGraduates bound;

    @Inject
    Schools schools;

    /** The letters that can still be answered, the most urgent first, in one statement. */
    public List<Offer> offers() {
        return em.createQuery(
                        "select s, e from Signing s, Employer e where e.id = s.employerId and s.graduateId = :graduate"
                                + " and s.state = :waiting and s.deadline > :now order by s.deadline, s.id",
                        Object[].class)
                .setParameter("graduate", actor.requireGraduate())
                .setParameter("waiting", SigningState.AWAITING_GRADUATE)
                .setParameter("now", clock.instant())
                .setMaxResults(MOST)
                .getResultStream()
                .map(both -> offer((Signing) both[0], (Employer) both[1]))
                .toList();
    }

    private static Offer offer(Signing signing, Employer unit) {
        return new Offer(
                signing.id(),
                unit.facts(),
                signing.job(),
                signing.hukou(),
                signing.archive(),
                signing.clauses(),
                signing.deadline());
    }

    /** @throws Refusal {@code signing.not_found} when it is not the reader's */
    public AvailableActions obstacles(long id) {
        SigningRow row = lists.one(id);
        Refusal over = over(row);
        Refusal answer = row.state() != SigningState.AWAITING_GRADUATE
                ? over
                : clock.instant().isBefore(row.deadline())
                        ? null
                        : new Refusal("signing.deadline_passed", row.deadline());
        return new AvailableActions(
                answer == null ? bound() : answer,
                answer,
                abort(row, over),
                rescind(row, over),
                cancel(row),
                row.state().isOpen() || row.state() == SigningState.SIGNED ? null : over,
                row.state() == SigningState.AWAITING_GRADUATE ? school(row) : null);
    }

    /** The same that {@link AnsweringInvitations#accept} refuses with. */
    private Refusal bound() {
        long graduate = actor.requireGraduate();
        return bound.by(graduate)
                .map(unit -> new Refusal("signing.you_are_bound", unit))
                .or(() -> graduates
                        .find(graduate)
                        .filter(one -> one.isPlaced())
                        .map(one -> AnsweringInvitations.placed()))
                .orElse(null);
    }

    private static Refusal over(SigningRow row) {
        String what = row.reason() == null ? row.state().name() : row.reason().name();
        return new Refusal("signing.over." + what, row.employer(), row.deadline());
    }

    private static Refusal abort(SigningRow row, Refusal over) {
        return switch (row.state()) {
            case AWAITING_SCHOOL -> null;
            case AWAITING_GRADUATE -> new Refusal("signing.answer_first");
            case SIGNED -> new Refusal("signing.rescind_instead");
            default -> over;
        };
    }

    private static Refusal rescind(SigningRow row, Refusal over) {
        if (row.state().isOpen()) {
            return new Refusal("signing.rescind_later");
        }
        if (row.state() != SigningState.SIGNED) {
            return over;
        }
        return row.rescission() == null ? null : new Refusal("rescission.open_already");
    }

    private static Refusal cancel(SigningRow row) {
        return row.rescission() == RescissionState.AWAITING_SCHOOL && row.initiator() == Role.GRADUATE
                ? new Refusal("rescission.answered_already")
                : null;
    }

    private Refusal school(SigningRow row) {
        var graduate = graduates.find(row.graduateId()).orElseThrow();
        School school = schools.find(graduate.schoolId()).orElseThrow();
        if (!school.onlineSigning()) {
            return new Refusal("signing.school_offline", school.name());
        }
        return schools.isWindowOpen(school, graduate.cohort(), clock.today())
                ? null
                : new Refusal("signing.school_closed", school.name(), String.valueOf(graduate.cohort()));
    }
}
