package quxiang.signing.rescission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Role;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.employer.typed.LinkedUnits;
import quxiang.notice.outbox.Outbox;
import quxiang.signing.History;
import quxiang.signing.Route;
import quxiang.signing.Signing;
import quxiang.signing.SigningMoved;

/** All rescissions. Whoever moves one holds the lock of its signing. */
@ApplicationScoped
public class Rescissions {

    @PersistenceContext
    EntityManager em;

    @Inject
    Jdbi jdbi;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Inject
    Employers employers;

    @Inject
    LinkedUnits linked;

    @Inject
    Event<RescissionMoved> happened;

    @Inject
    Event<SigningMoved> ended;

    /** The open rescission of a signing, if there is one. */
    public Optional<Rescission> open(long signingId) {
        return em
                .createQuery("select r from Rescission r where r.liveSigningId = :signing", Rescission.class)
                .setParameter("signing", signingId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Its clock runs anew: what was told of the former one does not count. */
    void remindAnew(long signingId) {
        em.flush();
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                update rescission set reminded_at = null, overdue_told_at = null where live_signing_id = :signing
                """).bind("signing", signingId).execute());
    }

    /** The latest rescission of a signing, whatever became of it. */
    public Optional<Rescission> latest(long signingId) {
        return em.createQuery(
                        "select r from Rescission r where r.signingId = :signing order by r.openedAt desc, r.id desc",
                        Rescission.class)
                .setParameter("signing", signingId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Locks its row, so that two who print one of its papers at once print it once. */
    public Optional<Rescission> lock(long id) {
        return Optional.ofNullable(em.find(Rescission.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Rescission rescission) {
        em.persist(rescission);
        em.flush();
    }

    /** Writes history, audit and notices of a move, in its transaction (invariant 6). */
    public void record(RescissionMoved moved, Signing signing) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into rescission_step (rescission_id, step_no, move, from_state, to_state, note, party, account_id,
                    actor_name, at)
                values (:rescission, :step, :move, :from, :to, :note, :party, cast(:account as bigint), :name, :at)
                """)
                .bind("rescission", moved.rescission().id())
                .bind("step", moved.step())
                .bind("move", moved.move())
                .bind("from", moved.from())
                .bind("to", moved.move().to())
                .bind("note", moved.note())
                .bind("party", moved.by().role())
                .bind("account", moved.by().accountId())
                .bind("name", moved.by().name())
                .bind("at", moved.at())
                .execute());
        audit.write("RESCISSION_" + moved.move(), "SIGNING", signing.id(), moved.note());
        tell("RESCIND_" + moved.move(), told(moved), signing, moved.note() == null ? "" : moved.note());
        happened.fire(moved);
    }

    /** 解约函 came later: the other side is told, and the school when it is the school's turn. */
    void tellOfLetters(Rescission open, Signing signing, Role from) {
        audit.write("RESCISSION_LETTER", "SIGNING", signing.id(), null);
        Role other = from == Role.EMPLOYER ? Role.GRADUATE : Role.EMPLOYER;
        tell(
                "RESCIND_LETTER",
                open.state() == RescissionState.AWAITING_SCHOOL ? List.of(other, Role.SCHOOL) : List.of(other),
                signing,
                "");
    }

    private void tell(String what, List<Role> parties, Signing signing, String note) {
        String unit = employers.find(signing.employerId()).map(Employer::name).orElse("");
        for (Role party : parties) {
            recipient(party, signing)
                    .ifPresent(recipient -> outbox.put(
                            what,
                            party,
                            recipient,
                            signing.id(),
                            signing.graduate().name(),
                            unit,
                            signing.graduate().schoolName(),
                            note));
        }
    }

    /** A unit that was typed has nobody who could read; the known one of its code has. */
    private Optional<Long> recipient(Role party, Signing signing) {
        return party == Role.EMPLOYER && signing.route() != Route.ONLINE
                ? linked.knownFor(signing.employerId())
                : Optional.of(History.recipient(party, signing));
    }

    /** 解约审核 通过: the signing is no longer in force. */
    void complete(Rescission rescission, Signing signing, Actor by, Instant at) {
        record(rescission.approve(by, at), signing);
        signing.rescind(by, at, rescission.reason()).ifPresent(ended::fire);
    }

    private static List<Role> told(RescissionMoved moved) {
        Role initiator = moved.rescission().initiator();
        Role other = initiator == Role.EMPLOYER ? Role.GRADUATE : Role.EMPLOYER;
        return switch (moved.move()) {
            case OPEN, CANCEL -> List.of(other);
            case OPEN_FORM ->
                moved.by().role() == Role.SCHOOL ? List.of(Role.GRADUATE, Role.EMPLOYER) : List.of(Role.EMPLOYER);
            case HAND_IN ->
                moved.by().role() == Role.GRADUATE ? List.of(Role.SCHOOL) : List.of(Role.SCHOOL, Role.GRADUATE);
            case RETURN_FORM -> List.of(Role.GRADUATE, Role.EMPLOYER);
            case AGREE -> List.of(initiator, Role.SCHOOL);
            case ESCALATE -> List.of(moved.by().role() == initiator ? other : initiator, Role.SCHOOL);
            case REFUSE -> List.of(initiator);
            case APPROVE, REJECT -> List.of(Role.EMPLOYER, Role.GRADUATE);
            case SUPERSEDE -> List.of();
        };
    }
}
