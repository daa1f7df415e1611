package quxiang.signing.detail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.employer.Employer;
import quxiang.employer.EmployerFacts;
import quxiang.employer.UnitChange;
import quxiang.favorite.GraduateSnapshot;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.school.School;
import quxiang.school.Schools;
import quxiang.signing.Circumstances;
import quxiang.signing.Endorsement;
import quxiang.signing.Signing;
import quxiang.signing.SigningState;
import quxiang.signing.Situation;
import quxiang.signing.expiry.Postponement;
import quxiang.signing.list.AgreementsOfSignings;
import quxiang.signing.list.SigningRow;
import quxiang.signing.rescission.Rescission;

/** 签约详情 for each side: the letter, the history, and what the reader can do, read once. */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL"})
public class SigningDetails {

    /** The signing with all that its page names, in one statement. Every signing has its unit and its school. */
    private static final String ONE = """
            select s, e, c, r, a.number,
              (select count(l) from Signing l where l.employerId = s.employerId and l.liveGraduateId = s.graduateId),
              (select count(q) from Graduate p, Account q where p.id = s.graduateId and q.id = p.accountId
                and q.activation.unboundAt is null and q.activation.closedAt is null),
              (select max(p.mobile) from Graduate p where p.id = s.graduateId)
            from Signing s join Employer e on e.id = s.employerId join School c on c.id = s.schoolId
              left join Rescission r on r.liveSigningId = s.id %s
            where %s = :key and %s
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Jdbi jdbi;

    @Inject
    AgreementsOfSignings agreements;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Graduates graduates;

    @Inject
    Schools schools;

    @Inject
    Circumstances circumstances;

    /** @throws Refusal {@code signing.not_found} when it is not the reader's */
    public SigningView view(long id) {
        return read("s.id", id).orElseThrow(() -> new Refusal("signing.not_found"));
    }

    /** The signing that binds the graduate who reads, if one does. That of the chosen row comes before the latest cohort. */
    @RolesAllowed("GRADUATE")
    public Optional<SigningView> binding() {
        return read("s.effectiveGraduateId", actor.requireGraduate())
                .or(() -> em.createQuery("""
                                select s.id from Signing s join Graduate g on g.id = s.graduateId
                                where s.effectiveGraduateId is not null and g.accountId = :account order by s.cohort desc, s.id desc
                                """, Long.class)
                        .setParameter("account", actor.accountId())
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .map(this::view));
    }

    /** What the reader can do with each row of a list, by the signing's key. */
    @RolesAllowed({"EMPLOYER", "SCHOOL"})
    public Map<Long, AvailableActions> actions(Collection<SigningRow> rows) {
        Map<Long, AvailableActions> actions = new HashMap<>();
        rows.forEach(row -> actions.put(row.id(), actions(row, null)));
        return actions;
    }

    /** Whether 通过 of the reader is that of a department, before the school's. */
    @RolesAllowed("SCHOOL")
    public boolean isEndorsing() {
        return circumstances.endorses(actor, clock.instant());
    }

    private AvailableActions actions(SigningRow row, Refusal school) {
        return AvailableActions.of(
                row,
                new Situation(
                        actor,
                        clock.instant(),
                        row.state(),
                        row.sentAt(),
                        row.deadline(),
                        row.graduateId(),
                        row.department(),
                        row.endorsedAt(),
                        row.route(),
                        row.unitChanged(),
                        circumstances),
                school);
    }

    private Optional<SigningView> read(String key, long value) {
        return em.createQuery(ONE.formatted(agreements.joinedEntity(), key, owner()), Object[].class)
                .setParameter("key", value)
                .setParameter("owner", ownerId())
                .getResultStream()
                .findFirst()
                .filter(found -> isSeen((Signing) found[0]))
                .map(this::view);
    }

    private boolean isSeen(Signing found) {
        return actor.scope().isWhole()
                || graduates
                        .find(found.graduateId())
                        .filter(one -> actor.scope().covers(found.graduate().department(), one.className()))
                        .isPresent();
    }

    private String owner() {
        return switch (actor.role()) {
            case EMPLOYER -> "s.employerId = :owner";
            case GRADUATE -> "s.graduateId in (select g.id from Graduate g where g.accountId = :owner)";
            default -> "s.schoolId = :owner";
        };
    }

    private long ownerId() {
        return switch (actor.role()) {
            case EMPLOYER -> actor.requireEmployer();
            case GRADUATE -> actor.accountId();
            default -> actor.requireSchool();
        };
    }

    private SigningView view(Object[] found) {
        Signing signing = (Signing) found[0];
        Employer unit = (Employer) found[1];
        School school = (School) found[2];
        boolean frozen = signing.employer() != null && signing.employer().getName() != null;
        EmployerFacts facts = frozen ? signing.employer() : unit.facts();
        SigningRow row = row(
                signing, facts, school, (Rescission) found[3], (String) found[4], (Number) found[5], (Number) found[6]);
        return new SigningView(
                row,
                facts,
                new UnitIntroduction(unit.site(), unit.benefits(), unit.introduction()),
                signing.job(),
                signing.hukou(),
                signing.archive(),
                signing.clauses(),
                steps(signing.id()),
                signing.agreedName(),
                signing.agreedCode(),
                phone(signing, (String) found[7]),
                actions(row, closed(row)));
    }

    /** How the graduate is reached: as the agreement says, and before that as it is now. */
    private String phone(Signing signing, String now) {
        if (actor.role() == Role.GRADUATE) {
            return null;
        }
        return switch (signing.state()) {
            case AWAITING_SCHOOL -> now;
            case SIGNED -> signing.mobile() == null ? now : signing.mobile();
            default -> null;
        };
    }

    private static SigningRow row(
            Signing signing,
            EmployerFacts unit,
            School school,
            Rescission open,
            String agreement,
            Number pairs,
            Number accounts) {
        GraduateSnapshot person = signing.graduate();
        return new SigningRow(
                signing.id(),
                signing.graduateId(),
                person.name(),
                person.idMasked(),
                person.schoolName(),
                person.department(),
                person.levelCode(),
                person.major(),
                unit.getName(),
                signing.job().getTitle(),
                signing.state(),
                signing.reason(),
                signing.note(),
                signing.stateSince(),
                signing.sentAt(),
                signing.deadline(),
                signing.acceptedAt(),
                open == null ? null : open.state(),
                open == null ? null : open.initiator(),
                null,
                open == null ? null : open.reason(),
                agreement,
                school.phone(),
                pairs.longValue() > 0,
                signing.endorsedAt(),
                signing.cohort(),
                open == null ? null : open.answerUntil(),
                open == null ? null : open.unanswered(),
                signing.isUnitChanged(unit),
                accounts.longValue() > 0,
                signing.route());
    }

    /** Why the unit could send the graduate no other letter just now. It stops no answer to this one. */
    private Refusal closed(SigningRow row) {
        if (actor.role() != Role.GRADUATE || row.state() != SigningState.AWAITING_GRADUATE) {
            return null;
        }
        Graduate graduate = graduates.find(row.graduateId()).orElseThrow();
        School school = schools.find(graduate.schoolId()).orElseThrow();
        if (!school.onlineSigning()) {
            return new Refusal("signing.school_offline", school.name());
        }
        return schools.isWindowOpen(school, graduate.cohort(), clock.today())
                ? null
                : new Refusal("signing.school_closed", school.name(), String.valueOf(graduate.cohort()));
    }

    private List<StepView> steps(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select concat('Move.', move) as move, reason, note, party, actor_name as actor, at, 0 as kind, step_no
                from signing_step where signing_id = :signing
                union all
                select concat('RescissionMove.', p.move), null, p.note, p.party, p.actor_name, p.at, 1, p.step_no
                from rescission_step p join rescission r on r.id = p.rescission_id where r.signing_id = :signing
                union all
                select concat('Endorsement.', cast(:given as varchar)), null, null, 'SCHOOL', endorsed_name, endorsed_at, 0, 99
                from signing where id = :signing and endorsed_at is not null
                union all
                select concat('Postponement.', cast(:moved as varchar)), null, deadline_moved_note, 'SYSTEM', 'SYSTEM',
                    deadline_moved_at, 0, 98
                from signing where id = :signing and deadline_moved_at is not null
                union all
                select concat('UnitChange.', cast(:changed as varchar)), null, u.changed, u.party, u.actor_name, u.at, 2, 97
                from unit_change u join signing s on s.employer_id = u.employer_id
                where s.id = :signing and u.at >= s.sent_at
                    and (s.state in ('AWAITING_GRADUATE', 'AWAITING_SCHOOL') or u.at < coalesce(s.approved_at, s.state_since))
                union all
                select concat('UnitChange.', cast(:confirmed as varchar)), null, null, 'GRADUATE', g_name, unit_confirmed_at, 2, 98
                from signing where id = :signing and unit_confirmed_at is not null
                order by at, kind, step_no
                """)
                .bind("signing", id)
                .bind("given", Endorsement.GIVEN)
                .bind("moved", Postponement.MOVED)
                .bind("changed", UnitChange.CHANGED)
                .bind("confirmed", UnitChange.CONFIRMED)
                .mapTo(StepView.class)
                .list());
    }
}
