package quxiang.signing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import quxiang.common.Role;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.employer.typed.LinkedUnits;
import quxiang.notice.outbox.Outbox;
import quxiang.signing.Move;
import quxiang.signing.Signing;
import quxiang.signing.SigningMoved;
import quxiang.signing.Signings;

/** Tells a known unit that a graduate has registered an agreement on paper with it. */
@ApplicationScoped
class TellingNamedUnits {

    private static final Set<Move> REGISTERED = Set.of(Move.SUBMIT, Move.RESUBMIT, Move.RECORD);

    @Inject
    LinkedUnits linked;

    @Inject
    UnitWords words;

    @Inject
    Signings signings;

    @Inject
    Employers employers;

    @Inject
    Outbox outbox;

    void on(@Observes SigningMoved moved) {
        if (!REGISTERED.contains(moved.move())) {
            return;
        }
        Signing signing = moved.signing();
        // What the graduate typed of the unit is read back by its code.
        signings.flush();
        words.withdraw(signing.id());
        linked.knownFor(signing.employerId())
                .ifPresent(unit -> outbox.put(
                        "NAMED",
                        Role.EMPLOYER,
                        unit,
                        signing.id(),
                        signing.graduate().name(),
                        employers.find(unit).map(Employer::name).orElse(""),
                        signing.graduate().schoolName(),
                        ""));
    }
}
