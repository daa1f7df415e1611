package quxiang.signing.rescission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;

/** The latest rescission of a signing and its files, for both parties and the school. */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL"})
public class SeeingRescissions {

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    SeenSignings signings;

    @Inject
    Rescissions rescissions;

    @Inject
    RescissionFiles files;

    @Inject
    RescissionLimits limits;

    @Inject
    Audit audit;

    /** The latest of a signing, if there is one. @throws Refusal {@code signing.not_found} when it is not the reader's */
    public Optional<RescissionView> latest(long signingId) {
        SeenSigning signing = signings.find(signingId);
        return rescissions.latest(signingId).map(found -> view(found, signing));
    }

    /** The latest of the graduate's signing on paper that is in force, or was last. */
    @RolesAllowed("GRADUATE")
    public Optional<Long> signingOnPaper() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.id from signing s
                        where s.graduate_id = :graduate and s.route <> 'ONLINE' and s.state in ('SIGNED', 'RESCINDED')
                        order by case when s.state = 'SIGNED' then 0 else 1 end, s.id desc fetch first 1 rows only
                        """)
                .bind("graduate", actor.requireGraduate())
                .mapTo(Long.class)
                .findOne());
    }

    private RescissionView view(Rescission found, SeenSigning signing) {
        return new RescissionView(
                found.id(),
                signing.id(),
                signing.state(),
                signing.route(),
                found.initiator(),
                found.cause(),
                found.reason(),
                found.state(),
                found.outcome(),
                found.note(),
                found.openedAt(),
                found.answerUntil(),
                found.closedAt(),
                found.unanswered(),
                files.of(found.id()));
    }

    /** What the school's rule leaves to the signing's graduate. @throws Refusal {@code signing.not_found} */
    public RescissionAllowance allowance(long signingId) {
        return limits.of(signings.find(signingId));
    }

    /** A file of the latest. Who of the school sees it is written down. @throws Refusal {@code signing.not_found} */
    public RescissionFiles.Shown file(long signingId, FilePurpose purpose, int number) {
        signings.find(signingId);
        RescissionFiles.Shown shown = rescissions
                .latest(signingId)
                .flatMap(found -> files.find(signingId, found.id(), purpose, number))
                .orElseThrow(() -> new Refusal("signing.not_found"));
        if (actor.role() != Role.GRADUATE) {
            audit.write("EVIDENCE_SEEN", "SIGNING", signingId, purpose + " " + number);
        }
        return shown;
    }
}
