package quxiang.destination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Page;
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
    private Codes codes;

    @Inject
    private KeptImages images;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    /**
     * One page of the school's destinations. Those to decide come with the longest waiting first, others with the
     * latest first.
     *
     * @param state {@code null} for all
     * @param objected only those with an objection
     * @param registeredOn only those registered on that day in Asia/Shanghai, whatever became of them; {@code null} for
     *     all
     */
    public Page<DestinationRow> page(
            int cohort,
            DestinationState state,
            boolean objected,
            String name,
            String code,
            LocalDate registeredOn,
            PageRequest request) {
        Conditions where = own(cohort, registeredOn, registeredOn)
                .andEqual("d.state", state)
                .andEqual("d.code", code)
                .andContains("g.name", name);
        if (objected) {
            where.and("d.objection is not null");
        }
        return destinations.page(where, state == DestinationState.SUBMITTED, request);
    }

    /**
     * How many were registered on each day in Asia/Shanghai on which any were. Counted by the conditions of
     * {@link #page}.
     */
    public Map<LocalDate, Long> registered(int cohort, LocalDate from, LocalDate to) {
        return destinations.registeredPerDay(own(cohort, from, to));
    }

    private Conditions own(int cohort, LocalDate registeredFrom, LocalDate registeredTo) {
        return new Conditions()
                .andEqual("d.school_id", actor.requireSchool())
                .andEqual("d.cohort", cohort)
                .andEqual("g.department", actor.department())
                .andDays("d.registered_at", registeredFrom, registeredTo);
    }

    /**
     * 通过: registers the destination, so that it counts from now on. The letters that are open to the graduate end with
     * the reason {@code DESTINATION_REGISTERED}.
     *
     * @throws Refusal {@code destination.graduate_bound} when the graduate accepted a letter meanwhile,
     *     {@code destination.changed_meanwhile}
     */
    public void register(long id) {
        Destination destination = own(id);
        Graduate graduate = graduates.find(destination.graduateId()).orElseThrow();
        bound.by(graduate.id()).ifPresent(unit -> {
            throw new Refusal("destination.graduate_bound", graduate.name(), unit);
        });
        destination.register(actor.name(), clock.instant());
        graduates.place(graduate, destination.code());
        audit.write("DESTINATION_REGISTERED", "DESTINATION", id, destination.code());
        if (!DestinationFacts.WAITING.contains(destination.code())) {
            bound.release(graduate.id());
        }
        tell("DESTINATION_REGISTERED", destination, "");
    }

    /** 不通过, with a reason. */
    public void reject(long id, String why) {
        String reason = reason(why);
        Destination destination = own(id);
        destination.reject(reason, actor.name(), clock.instant());
        audit.write("DESTINATION_REJECTED", "DESTINATION", id, reason);
        tell("DESTINATION_REJECTED", destination, reason);
    }

    /** 撤销登记, with a reason: the graduate may sign or tell of another one again. */
    public void revoke(long id, String why) {
        String reason = reason(why);
        Destination destination = own(id);
        destination.revoke(reason, actor.name(), clock.instant());
        graduates.place(graduates.find(destination.graduateId()).orElseThrow(), null);
        audit.write("DESTINATION_REVOKED", "DESTINATION", id, reason);
        tell("DESTINATION_REVOKED", destination, reason);
    }

    /** 驳回异议, with a reason: it stays registered. */
    public void uphold(long id, String why) {
        String reason = reason(why);
        Destination destination = own(id);
        destination.uphold(reason, actor.name(), clock.instant());
        audit.write("DESTINATION_UPHELD", "DESTINATION", id, reason);
        tell("DESTINATION_UPHELD", destination, reason);
    }

    /**
     * The JPEG of the evidence. Seeing it is audited.
     *
     * @throws Refusal {@code destination.not_found}
     */
    public byte[] evidence(long id) {
        Destination destination = destinations
                .find(id)
                .filter(this::isOwn)
                .filter(one -> one.evidence() != null)
                .orElseThrow(() -> new Refusal("destination.not_found"));
        audit.write("EVIDENCE_SEEN", "DESTINATION", id, null);
        return images.toShow(Destination.owner(destination.graduateId()), destination.evidence());
    }

    private Destination own(long id) {
        Destination found =
                destinations.find(id).filter(this::isOwn).orElseThrow(() -> new Refusal("destination.not_found"));
        graduates.lock(found.graduateId());
        return destinations.locked(id);
    }

    private boolean isOwn(Destination destination) {
        return destination.schoolId() == actor.requireSchool()
                && (actor.department() == null
                        || graduates
                                .find(destination.graduateId())
                                .map(Graduate::department)
                                .filter(actor.department()::equals)
                                .isPresent());
    }

    private static String reason(String why) {
        return RequiredText.of(why, LONGEST, () -> new Refusal("destination.reason", LONGEST));
    }

    private void tell(String kind, Destination destination, String why) {
        String name = codes.find(CodeTable.DESTINATION, destination.code())
                .orElseThrow()
                .name();
        outbox.put(kind, Role.GRADUATE, destination.graduateId(), null, name, why);
    }
}
