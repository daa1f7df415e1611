package quxiang.destination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.image.KeptImages;
import quxiang.common.sql.Conditions;
import quxiang.notice.outbox.Outbox;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.signing.BoundGraduates;

/** 去向登记 by the graduate: declares, withdraws, objects. */
@Stateless
@RolesAllowed("GRADUATE")
public class DeclaringDestinations {

    private static final int LONGEST = 400;
    private static final int SHOWN = 20;

    @Inject
    private Actor actor;

    @Inject
    private Graduates graduates;

    @Inject
    private Destinations destinations;

    @Inject
    private BoundGraduates bound;

    @Inject
    private Codes codes;

    @Inject
    private KeptImages images;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    /** The graduate's own destinations, the latest first. */
    public List<DestinationRow> own() {
        Conditions where = new Conditions().andEqual("d.graduate_id", actor.requireGraduate());
        return destinations.page(where, false, new PageRequest(0, SHOWN)).rows();
    }

    /** The unit whose signing binds the graduate, or {@code null}. Nothing else can be registered meanwhile. */
    public String boundTo() {
        return bound.by(actor.requireGraduate()).orElse(null);
    }

    /**
     * 提交.
     *
     * @param upload the photograph or scan of the evidence, or empty where none is needed
     * @throws Refusal {@code destination.bound} with the unit, {@code destination.one_at_a_time}, {@code destination.code},
     *     {@code destination.evidence}, {@code verification.image.*}
     */
    public void declare(DestinationFacts facts, byte[] upload) {
        if (codes.find(CodeTable.DESTINATION, facts.code()).isEmpty()) {
            throw new Refusal("destination.code");
        }
        boolean shown = upload != null && upload.length > 0;
        if (facts.isFound() && !shown) {
            throw new Refusal("destination.evidence");
        }
        byte[] evidence = shown ? images.toKeep(Destination.owner(actor.requireGraduate()), upload) : null;
        Graduate graduate = graduates.lock(actor.requireGraduate());
        bound.by(graduate.id()).ifPresent(unit -> {
            throw new Refusal("destination.bound", unit);
        });
        if (destinations.live(graduate.id()).isPresent()) {
            throw new Refusal("destination.one_at_a_time");
        }
        Destination destination = new Destination(graduate, facts, evidence, clock.instant());
        destinations.add(destination);
        audit.write("DESTINATION_DECLARED", "DESTINATION", destination.id(), facts.code());
        tellSchool("DESTINATION_DECLARED", graduate, facts.code());
    }

    /** 撤回, before the school decided. @throws Refusal {@code destination.changed_meanwhile} */
    public void takeBack(long id) {
        own(id).takeBack(clock.instant());
        audit.write("DESTINATION_WITHDRAWN", "DESTINATION", id, null);
    }

    /** 提出异议. @throws Refusal {@code destination.reason}, {@code destination.changed_meanwhile} */
    public void object(long id, String why) {
        String reason = RequiredText.of(why, LONGEST, () -> new Refusal("destination.reason", LONGEST));
        Destination destination = own(id);
        destination.object(reason);
        audit.write("DESTINATION_OBJECTED", "DESTINATION", id, null);
        tellSchool(
                "DESTINATION_OBJECTED", graduates.find(destination.graduateId()).orElseThrow(), destination.code());
    }

    /** The JPEG of the evidence. @throws Refusal {@code destination.not_found} */
    public byte[] evidence(long id) {
        return destinations
                .find(id)
                .filter(one -> one.graduateId() == actor.requireGraduate() && one.evidence() != null)
                .map(one -> images.toShow(Destination.owner(one.graduateId()), one.evidence()))
                .orElseThrow(() -> new Refusal("destination.not_found"));
    }

    private Destination own(long id) {
        graduates.lock(actor.requireGraduate());
        Destination destination = destinations.locked(id);
        if (destination.graduateId() != actor.requireGraduate()) {
            throw new Refusal("destination.not_found");
        }
        return destination;
    }

    private void tellSchool(String kind, Graduate graduate, String code) {
        String name = codes.find(CodeTable.DESTINATION, code).orElseThrow().name();
        outbox.put(kind, Role.SCHOOL, graduate.schoolId(), null, graduate.name(), name);
    }
}
