package quxiang.signing.rescission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Role;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.notice.outbox.Outbox;
import quxiang.signing.History;
import quxiang.signing.Signing;

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

    /** The open rescission of a signing, if there is one. */
    public Optional<Rescission> open(long signingId) {
        return em
                .createQuery("select r from Rescission r where r.liveSigningId = :signing", Rescission.class)
                .setParameter("signing", signingId)
                .getResultList()
                .stream()
                .findFirst();
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
        String unit = employers.find(signing.employerId()).map(Employer::name).orElse("");
        for (Role party : told(moved)) {
            outbox.put(
                    "RESCIND_" + moved.move(),
                    party,
                    History.recipient(party, signing),
                    signing.id(),
                    signing.graduate().name(),
                    unit,
                    signing.graduate().schoolName(),
                    moved.note() == null ? "" : moved.note());
        }
    }

    private static List<Role> told(RescissionMoved moved) {
        Role initiator = moved.rescission().initiator();
        Role other = initiator == Role.EMPLOYER ? Role.GRADUATE : Role.EMPLOYER;
        return switch (moved.move()) {
            case OPEN, CANCEL -> List.of(other);
            case AGREE -> List.of(initiator, Role.SCHOOL);
            case ESCALATE -> List.of(moved.by().role() == initiator ? other : initiator, Role.SCHOOL);
            case REFUSE -> List.of(initiator);
            case APPROVE, REJECT -> List.of(Role.EMPLOYER, Role.GRADUATE);
            case SUPERSEDE -> List.of();
        };
    }
}
