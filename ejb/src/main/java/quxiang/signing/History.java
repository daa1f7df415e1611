package quxiang.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import quxiang.audit.Audit;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.AppendOnlyRows;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.notice.outbox.Outbox;

/**
 * Writes what every move leaves behind, in the move's own transaction. These are the history row, the audit row and the notices
 * (invariant 6).
 */
@ApplicationScoped
public class History {

    /** Who is told of a move by somebody else. */
    private static final Map<Move, List<Role>> TOLD = new EnumMap<>(Map.ofEntries(
            Map.entry(Move.SEND, List.of(Role.GRADUATE)),
            Map.entry(Move.WITHDRAW, List.of(Role.GRADUATE)),
            Map.entry(Move.ACCEPT, List.of(Role.EMPLOYER, Role.SCHOOL)),
            Map.entry(Move.DECLINE, List.of(Role.EMPLOYER)),
            Map.entry(Move.EXPIRE, List.of(Role.EMPLOYER, Role.GRADUATE)),
            Map.entry(Move.ABORT, List.of(Role.EMPLOYER, Role.SCHOOL)),
            Map.entry(Move.APPROVE, List.of(Role.EMPLOYER, Role.GRADUATE)),
            Map.entry(Move.REJECT, List.of(Role.EMPLOYER, Role.GRADUATE)),
            Map.entry(Move.VOID, List.of(Role.EMPLOYER, Role.GRADUATE)),
            Map.entry(Move.RESCIND, List.of()),
            Map.entry(Move.SUBMIT, List.of(Role.SCHOOL)),
            Map.entry(Move.RESUBMIT, List.of(Role.SCHOOL)),
            Map.entry(Move.RETURN, List.of(Role.GRADUATE)),
            Map.entry(Move.PASS_TERMS, List.of(Role.GRADUATE)),
            Map.entry(Move.HAND_IN, List.of(Role.SCHOOL, Role.GRADUATE)),
            Map.entry(Move.RETURN_PAGES, List.of(Role.GRADUATE)),
            Map.entry(Move.RECORD, List.of(Role.SCHOOL)),
            Map.entry(Move.INVALIDATE, List.of(Role.EMPLOYER, Role.GRADUATE))));

    @PersistenceContext
    EntityManager em;

    @Inject
    AppendOnlyRows ledger;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Inject
    Employers employers;

    void on(@Observes SigningMoved moved) {
        Signing signing = moved.signing();
        em.flush();
        ledger.add(
                """
                        insert into signing_step (signing_id, step_no, move, from_state, to_state, reason, note,
                        party, account_id, actor_name, at) values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as bigint), ?, ?)
                        """,
                signing.id(),
                moved.step(),
                moved.move().name(),
                moved.from() == null ? null : moved.from().name(),
                moved.move().to().name(),
                signing.reason() == null ? null : signing.reason().name(),
                moved.note(),
                moved.by().role().name(),
                moved.by().accountId(),
                moved.by().name(),
                Timestamp.from(moved.at()));
        audit.write(moved.move().name(), "SIGNING", signing.id(), moved.note());
        tell(moved);
    }

    private void tell(SigningMoved moved) {
        Signing signing = moved.signing();
        String unit = employers.find(signing.employerId()).map(Employer::name).orElse("");
        for (Role party : TOLD.get(moved.move())) {
            if (party == moved.by().role() || party == Role.EMPLOYER && signing.route() != Route.ONLINE) {
                // A unit that was typed has nobody who could read it.
                continue;
            }
            outbox.put(
                    moved.move().name(),
                    party,
                    recipient(party, signing),
                    signing.id(),
                    signing.graduate().name(),
                    unit,
                    signing.graduate().schoolName(),
                    extra(moved));
        }
    }

    private static String extra(SigningMoved moved) {
        return switch (moved.move()) {
            case SEND -> ShanghaiClock.lastDay(moved.signing().deadline()).toString();
            case INVALIDATE -> moved.signing().reason().name();
            default -> moved.note() == null ? "" : moved.note();
        };
    }

    public static long recipient(Role party, Signing signing) {
        return switch (party) {
            case EMPLOYER -> signing.employerId();
            case GRADUATE -> signing.graduateId();
            case SCHOOL -> signing.schoolId();
            default -> throw new IllegalArgumentException(party.name());
        };
    }
}
