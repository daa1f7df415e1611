package quxiang.destination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Page;
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

/** 去向审核 by the school, for staff of a department theirs only. */
@Stateless
@RolesAllowed("SCHOOL")
public class RegisteringDestinations {

    private static final int LONGEST = 400;

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
    private DestinationScope scope;

    @Inject
    private DepartmentReviews departments;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    /**
     * One page of the school's destinations. Those to decide come with the longest waiting first, others with the
     * latest first.
     */
    public Page<DestinationRow> page(DestinationFilter filter, PageRequest request) {
        return destinations.page(scope.matching(filter), filter.isQueue(), request);
    }

    /** The keys of those that match, in the order of the list. @param most how many at most */
    public List<Long> ids(DestinationFilter filter, int most) {
        return destinations.ids(scope.matching(filter), filter.isQueue(), most);
    }

    /** Where one of the school's stands in the list of those that match. @throws Refusal {@code destination.not_found} */
    public DestinationPlace place(DestinationFilter filter, long id) {
        find(id);
        return destinations.place(scope.matching(filter), filter.isQueue(), id);
    }

    /** How many match. */
    public long count(DestinationFilter filter) {
        return destinations.count(scope.matching(filter));
    }

    /**
     * How many were registered on each day in Asia/Shanghai on which any were. Counted by the conditions of
     * {@link #page}.
     */
    public Map<LocalDate, Long> registered(int cohort, LocalDate from, LocalDate to) {
        return destinations.registeredPerDay(scope.own(cohort, from, to));
    }

    /**
     * 通过: registers the destination, so that it counts from now on. The letters that are open to the graduate end with
     * the reason {@code DESTINATION_REGISTERED}. Where the department looks at it first, its 通过 hands it on to the school.
     *
     * @throws Refusal {@code destination.graduate_bound} when the graduate accepted a letter meanwhile,
     *     {@code destination.awaits_department}, {@code destination.endorsed_already}, {@code destination.changed_meanwhile}
     */
    public void register(long id) {
        Destination destination = own(id);
        Graduate graduate = graduates.find(destination.graduateId()).orElseThrow();
        if (departments.isEndorsing(destination)) {
            destination.endorse(actor.name(), clock.instant());
            steps.write(DestinationMove.ENDORSE, destination, null);
            audit.write("DESTINATION_ENDORSED", "DESTINATION", id, null);
            return;
        }
        if (destination.state() == DestinationState.AWAITING_DEPARTMENT) {
            throw new Refusal("destination.awaits_department", graduate.department());
        }
        departments.requireTurn(destination);
        bound.by(graduate.id()).ifPresent(unit -> {
            throw new Refusal("destination.graduate_bound", graduate.name(), unit);
        });
        destination.register(actor.name(), clock.instant());
        steps.write(DestinationMove.REGISTER, destination, null);
        graduates.place(graduate, destination.code());
        audit.write("DESTINATION_REGISTERED", "DESTINATION", id, destination.code());
        if (!DestinationFacts.WAITING.contains(destination.code())) {
            bound.release(graduate.id());
        }
        tell("DESTINATION_REGISTERED", destination, "");
    }

    /** One of the school's. @throws Refusal {@code destination.not_found} */
    public DestinationRow find(long id) {
        Conditions where = scope.own().andEqual("d.id", id);
        return destinations.page(where, true, new PageRequest(0, 1)).rows().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("destination.not_found"));
    }

    /** What else each of these tells. */
    public Map<Long, Map<DestinationField, String>> told(List<DestinationRow> rows) {
        return destinations.told(rows.stream().map(DestinationRow::id).toList());
    }

    /** Some of the school's, by their keys; what is not theirs is missing. */
    public List<DestinationRow> named(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : destinations
                        .page(
                                scope.own().and("d.id = any(:ids)", "ids", ids.toArray(Long[]::new)),
                                true,
                                new PageRequest(0, ids.size()))
                        .rows();
    }

    /** What was done with one, the earliest first. @throws Refusal {@code destination.not_found} */
    public List<DestinationStep> history(long id) {
        return steps.of(find(id).id());
    }

    /** 退回修改, with what to change: what was typed stays, and the graduate submits it again. */
    public void giveBack(long id, String why) {
        String reason = reason(why);
        Destination destination = own(id);
        departments.requireTurn(destination);
        destination.giveBack(reason, actor.name(), clock.instant());
        steps.write(DestinationMove.RETURN, destination, reason);
        audit.write("DESTINATION_RETURNED", "DESTINATION", id, reason);
        tell("DESTINATION_RETURNED", destination, reason);
    }

    /** 不通过, with a reason. */
    public void reject(long id, String why) {
        String reason = reason(why);
        Destination destination = own(id);
        departments.requireTurn(destination);
        destination.reject(reason, actor.name(), clock.instant());
        steps.write(DestinationMove.REJECT, destination, reason);
        audit.write("DESTINATION_REJECTED", "DESTINATION", id, reason);
        tell("DESTINATION_REJECTED", destination, reason);
    }

    /** 撤销登记, 同意作废, with a reason: the graduate may sign or tell of another one again. */
    public void revoke(long id, String why) {
        String reason = reason(why);
        Destination destination = own(id);
        departments.requireTurn(destination);
        destination.revoke(reason, actor.name(), clock.instant());
        steps.write(DestinationMove.REVOKE, destination, reason);
        graduates.place(graduates.find(destination.graduateId()).orElseThrow(), null);
        audit.write("DESTINATION_REVOKED", "DESTINATION", id, reason);
        tell("DESTINATION_REVOKED", destination, reason);
    }

    /** 驳回异议, 驳回作废申请, with a reason: it stays registered. */
    public void uphold(long id, String why) {
        String reason = reason(why);
        Destination destination = own(id);
        departments.requireTurn(destination);
        destination.uphold(reason, actor.name(), clock.instant());
        steps.write(DestinationMove.UPHOLD, destination, reason);
        audit.write("DESTINATION_UPHELD", "DESTINATION", id, reason);
        tell("DESTINATION_UPHELD", destination, reason);
    }

    /**
     * The JPEG of an image of the evidence. Seeing it is audited.
     *
     * @param number from 1
     * @throws Refusal {@code destination.not_found}
     */
    public byte[] evidence(long id, int number) {
        byte[] jpeg = destinations
                .find(id)
                .filter(this::isOwn)
                .flatMap(one -> images.find(one.graduateId(), id, number))
                .orElseThrow(() -> new Refusal("destination.not_found"));
        audit.write("EVIDENCE_SEEN", "DESTINATION", id, String.valueOf(number));
        return jpeg;
    }

    private Destination own(long id) {
        Destination found =
                destinations.find(id).filter(this::isOwn).orElseThrow(() -> new Refusal("destination.not_found"));
        graduates.lock(found.graduateId());
        return destinations.locked(id);
    }

    private boolean isOwn(Destination destination) {
        return destination.schoolId() == actor.requireSchool()
                && (actor.scope().isWhole()
                        || graduates
                                .find(destination.graduateId())
                                .filter(one -> one.isSeenBy(actor.scope()))
                                .isPresent());
    }

    private static String reason(String why) {
        return RequiredText.of(why, LONGEST, () -> new Refusal("destination.reason", LONGEST));
    }

    private void tell(String kind, Destination destination, String why) {
        String name = kinds.nameOf(destination.kind(), destination.code());
        outbox.put(kind, Role.GRADUATE, destination.graduateId(), null, name, why);
    }
}
