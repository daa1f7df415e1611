package quxiang.destination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;
import quxiang.notice.outbox.Outbox;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.signing.BoundGraduates;

/** 去向登记 by the graduate, who declares, changes, withdraws, objects and asks to end. */
@Stateless
@RolesAllowed("GRADUATE")
public class DeclaringDestinations {

    private static final int LONGEST = 400;
    private static final int SHOWN = 20;

    /** 定向 and 委培, of the code table 培养方式. */
    private static final Set<String> COMMISSIONED = Set.of("2", "4");

    @Inject
    private Actor actor;

    @Inject
    private Graduates graduates;

    @Inject
    private Destinations destinations;

    @Inject
    private BoundGraduates bound;

    @Inject
    private DestinationKinds kinds;

    @Inject
    private DestinationImages images;

    @Inject
    private DestinationSteps steps;

    @Inject
    private DepartmentReviews departments;

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

    /** Whether the graduate was trained for a unit: 定向 or 委培. That unit is where they go, unless it lets them. */
    public boolean isCommissioned() {
        return graduates
                .find(actor.requireGraduate())
                .map(Graduate::trainingModeCode)
                .filter(COMMISSIONED::contains)
                .isPresent();
    }

    /** What else each of these tells. */
    public Map<Long, Map<DestinationField, String>> told(List<DestinationRow> rows) {
        return destinations.told(rows.stream()
                .filter(row -> row.graduateId() == actor.requireGraduate())
                .map(DestinationRow::id)
                .toList());
    }

    /** What was done with one of the own, the earliest first. @throws Refusal {@code destination.not_found} */
    public List<DestinationStep> history(long id) {
        return destinations
                .find(id)
                .filter(one -> one.graduateId() == actor.requireGraduate())
                .map(own -> steps.of(id))
                .orElseThrow(() -> new Refusal("destination.not_found"));
    }

    /** All that is wrong with facts, but for their proof; nothing when they can be submitted. */
    public List<Refusal> faults(DestinationFacts facts) {
        return kinds.faults(facts);
    }

    /**
     * 提交, for the first time or again after 退回修改.
     *
     * @param uploads the photographs or scans that prove it. None are needed where nothing is proved, or when those that were sent
     *     before stay
     * @throws Refusal {@code destination.bound} with the unit, {@code destination.one_at_a_time}, {@code destination.evidence},
     *     {@code destination.evidence_too_many}, {@code verification.image.*}, and those of {@link #faults}
     */
    public void declare(DestinationFacts typed, List<byte[]> uploads) {
        DestinationFacts facts = kinds.tidy(typed);
        DestinationKind kind = kinds.find(facts.kind()).orElseThrow();
        long self = actor.requireGraduate();
        if (kind.proofRequired()
                && uploads.isEmpty()
                && destinations
                        .returned(self)
                        .filter(again -> images.any(again.id()))
                        .isEmpty()) {
            throw new Refusal("destination.evidence");
        }
        List<DestinationImages.Sealed> proof = images.toKeep(self, kind.proofIs() == null ? List.of() : uploads);
        Graduate graduate = graduates.lock(self);
        bound.by(graduate.id()).ifPresent(unit -> {
            throw new Refusal("destination.bound", unit);
        });
        boolean departmentFirst = departments.isFirst(graduate, clock.instant());
        Destination destination = destinations.live(graduate.id()).orElse(null);
        if (destination == null) {
            destination = new Destination(graduate, kind, facts, departmentFirst, clock.instant());
            destinations.add(destination);
            steps.write(DestinationMove.SUBMIT, destination, null);
        } else if (destinations.locked(destination.id()).isReturned()) {
            List<String> changed = destination.differences(facts);
            if (!proof.isEmpty()) {
                changed.add("EVIDENCE");
            }
            destination.submitAgain(kind, facts, departmentFirst, clock.instant());
            steps.write(DestinationMove.RESUBMIT, destination, null, changed);
        } else {
            throw new Refusal("destination.one_at_a_time");
        }
        images.replace(destination.id(), proof, clock.instant());
        audit.write("DESTINATION_DECLARED", "DESTINATION", destination.id(), kind.kind());
        tellSchool("DESTINATION_DECLARED", graduate, kind.name());
    }

    /** 作废申请 of a registered one. @throws Refusal {@code destination.reason}, {@code destination.changed_meanwhile} */
    public void wishEnd(long id, String why) {
        String reason = reason(why);
        Destination destination = own(id);
        destination.wishEnd(reason);
        steps.write(DestinationMove.WISH_END, destination, reason);
        audit.write("DESTINATION_END_WISHED", "DESTINATION", id, null);
        tellSchool(
                "DESTINATION_END_WISHED",
                graduates.find(destination.graduateId()).orElseThrow(),
                name(destination));
    }

    /** 撤回, before the school decided. @throws Refusal {@code destination.changed_meanwhile} */
    public void takeBack(long id) {
        Destination destination = own(id);
        destination.takeBack(clock.instant());
        steps.write(DestinationMove.TAKE_BACK, destination, null);
        audit.write("DESTINATION_WITHDRAWN", "DESTINATION", id, null);
    }

    /** 提出异议. @throws Refusal {@code destination.reason}, {@code destination.changed_meanwhile} */
    public void object(long id, String why) {
        String reason = reason(why);
        Destination destination = own(id);
        destination.object(reason);
        steps.write(DestinationMove.OBJECT, destination, reason);
        audit.write("DESTINATION_OBJECTED", "DESTINATION", id, null);
        tellSchool(
                "DESTINATION_OBJECTED", graduates.find(destination.graduateId()).orElseThrow(), name(destination));
    }

    /** The JPEG of an image of the evidence. @param number from 1 @throws Refusal {@code destination.not_found} */
    public byte[] evidence(long id, int number) {
        return destinations
                .find(id)
                .filter(one -> one.graduateId() == actor.requireGraduate())
                .flatMap(one -> images.find(one.graduateId(), id, number))
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

    private static String reason(String why) {
        return RequiredText.of(why, LONGEST, () -> new Refusal("destination.reason", LONGEST));
    }

    private String name(Destination destination) {
        return kinds.nameOf(destination.kind(), destination.code());
    }

    private void tellSchool(String kind, Graduate graduate, String name) {
        outbox.put(kind, Role.SCHOOL, graduate.schoolId(), null, graduate.name(), name);
    }
}
