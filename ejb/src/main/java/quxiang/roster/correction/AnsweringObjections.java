package quxiang.roster.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.AskedAgain;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.sql.Conditions;
import quxiang.notice.outbox.Outbox;
import quxiang.roster.Graduates;
import quxiang.roster.format.RosterColumn;

/** 更正申请: what graduates say is wrong in the roster, for staff of a department theirs only. */
@Stateless
@RolesAllowed("SCHOOL")
public class AnsweringObjections {

    private static final int LONGEST = 400;

    @Inject
    private Actor actor;

    @Inject
    private Graduates graduates;

    @Inject
    private FactsObjections objections;

    @Inject
    private CorrectingGraduates correcting;

    @Inject
    private Seal seal;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    /**
     * One page of the school's objections. When they are to answer, what waits the longest comes first, else the latest.
     *
     * @param state {@code null} for all
     */
    public Page<ObjectionRow> page(int cohort, ObjectionState state, String name, PageRequest request) {
        Conditions where = own(cohort)
                .andEqual("o.state", state == null ? null : state.name())
                .andContains("g.name", name);
        return objections.page(where, state == ObjectionState.OPEN ? "order by o.id" : "order by o.id desc", request);
    }

    /** How many wait for an answer. */
    public long waiting(int cohort) {
        return objections.count(own(cohort).andEqual("o.state", ObjectionState.OPEN.name()));
    }

    private Conditions own(int cohort) {
        return new Conditions()
                .andEqual("o.school_id", actor.requireSchool())
                .andEqual("o.cohort", cohort)
                .andWithin("g.department", actor.scope());
    }

    /** The one of a graduate that waits for an answer. */
    public Optional<ObjectionRow> ofGraduate(long graduateId) {
        Conditions where = new Conditions()
                .andEqual("o.live_graduate_id", graduateId)
                .andEqual("o.school_id", actor.requireSchool())
                .andWithin("g.department", actor.scope());
        return objections.page(where, "", new PageRequest(0, 1)).rows().stream().findFirst();
    }

    /**
     * 驳回, with a reason that the graduate reads.
     *
     * @throws Refusal {@code objection.reason}, {@code .not_found}, {@code .changed_meanwhile}
     */
    public void reject(long id, String why) {
        String reason = RequiredText.of(why, LONGEST, () -> new Refusal("objection.reason", LONGEST));
        FactsObjection objection = own(id);
        graduates.lock(objection.graduateId());
        FactsObjection locked = objections.locked(id);
        locked.reject(reason, actor.name(), clock.instant());
        audit.write("FACTS_OBJECTION_REJECTED", "FACTS_OBJECTION", id, reason);
        outbox.put("FACTS_REJECTED", Role.GRADUATE, locked.graduateId(), null, reason);
    }

    /**
     * 修改, as {@link CorrectingGraduates#correct}. On request it is with the ID number that the graduate gave, which no page has shown.
     *
     * @throws Refusal {@code objection.changed_meanwhile} when the graduate took it back since, and those of
     *     {@link CorrectingGraduates#correct}
     */
    public void correctWithAskedNumber(long graduateId, Map<String, String> cells, Integer seen) {
        graduates.lock(graduateId);
        FactsObjection objection = objections
                .live(graduateId)
                .filter(this::isOwn)
                .orElseThrow(() -> new Refusal("objection.changed_meanwhile"));
        Map<String, String> all = new HashMap<>(cells);
        String number = objections.asked(objection).idNumber();
        if (number != null) {
            all.put(RosterColumn.ID_NUMBER.header(), number);
        }
        correcting.correct(graduateId, all, seen);
    }

    /**
     * The whole ID number that the graduate asks for. The graduate can see who read it, when and why.
     *
     * @throws Refusal {@code objection.not_found}, {@code roster.reason_missing}
     */
    @AskedAgain
    public String idNumber(long id, String reason) {
        String why = RequiredText.of(reason, LONGEST, () -> new Refusal("roster.reason_missing"));
        FactsObjection objection = own(id);
        String number = objections.asked(objection).idNumber();
        if (number == null) {
            throw new Refusal("objection.not_found");
        }
        audit.write(Audit.ID_NUMBER_READ, "GRADUATE", objection.graduateId(), why);
        return number;
    }

    /** The JPEG of the photograph; who sees it is written down. @throws Refusal {@code objection.not_found} */
    public byte[] evidence(long id) {
        FactsObjection objection = own(id);
        if (objection.evidence() == null) {
            throw new Refusal("objection.not_found");
        }
        audit.write("EVIDENCE_SEEN", "FACTS_OBJECTION", id, null);
        return seal.openBytes(SealPurpose.IMAGE, objections.owner(objection.graduateId()), objection.evidence());
    }

    private FactsObjection own(long id) {
        return objections.find(id).filter(this::isOwn).orElseThrow(() -> new Refusal("objection.not_found"));
    }

    private boolean isOwn(FactsObjection objection) {
        return objection.schoolId() == actor.requireSchool()
                && (actor.scope().isWhole()
                        || graduates
                                .find(objection.graduateId())
                                .filter(one -> one.isSeenBy(actor.scope()))
                                .isPresent());
    }
}
