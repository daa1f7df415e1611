package quxiang.destination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;

/** 新增去向 by staff of a school, for a graduate who did not tell of it. */
@Stateless
@RolesAllowed("SCHOOL")
public class EnteringDestinations {

    @Inject
    private Actor actor;

    @Inject
    private Graduates graduates;

    @Inject
    private DestinationEntries entries;

    @Inject
    private DestinationKinds kinds;

    @Inject
    private DestinationImages images;

    @Inject
    private Audit audit;

    @Inject
    private ShanghaiClock clock;

    /** Why nothing can be entered for a graduate, or {@code null}. @throws Refusal {@code roster.no_graduate} */
    public Refusal obstacle(long graduateId) {
        try {
            entries.requireFree(own(graduateId));
            return null;
        } catch (Refusal refusal) {
            if (refusal.key().startsWith("destination.")) {
                return refusal;
            }
            throw refusal;
        }
    }

    /** All that is wrong with facts; nothing when they can be entered. */
    public List<Refusal> faults(DestinationFacts facts) {
        return kinds.faults(facts);
    }

    /**
     * 新增. It is registered at once; where departments look first, what a department enters goes on to the school.
     *
     * @param uploads photographs or scans that prove it. None are needed: whoever enters it has seen them
     * @return its key
     * @throws Refusal {@code roster.no_graduate}, {@code destination.graduate_bound}, {@code destination.graduate_has_one},
     *     {@code destination.evidence_too_many}, {@code verification.image.*}, and those of {@link #faults}
     */
    public long enter(long graduateId, DestinationFacts facts, List<byte[]> uploads) {
        Graduate graduate = own(graduateId);
        List<DestinationImages.Sealed> proof = images.toKeep(graduate.id(), uploads);
        long id = entries.enter(
                graduateId, facts, new Registrar(actor.name(), !actor.scope().isWhole(), null));
        images.replace(id, proof, clock.instant());
        audit.write("DESTINATION_ENTERED", "DESTINATION", id, facts.kind());
        return id;
    }

    private Graduate own(long id) {
        return graduates
                .find(id)
                .filter(one -> one.schoolId() == actor.requireSchool() && one.removedAt() == null)
                .filter(one -> one.isSeenBy(actor.scope()))
                .orElseThrow(() -> new Refusal("roster.no_graduate"));
    }
}
