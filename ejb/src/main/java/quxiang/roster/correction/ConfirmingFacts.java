package quxiang.roster.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.image.KeptImages;
import quxiang.common.sql.Conditions;
import quxiang.notice.outbox.Outbox;
import quxiang.reference.Codes;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.roster.format.FactField;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterLayout;
import quxiang.school.School;
import quxiang.school.Schools;

/**
 * The graduate finds the roster's facts right, or asks the school to correct them. Nothing else waits for it: it is offered and no wall.
 */
@Stateless
@RolesAllowed("GRADUATE")
public class ConfirmingFacts {

    /** How often one may ask within a day, so that nobody floods the school. */
    private static final int MOST_A_DAY = 5;

    private static final int SHOWN = 10;
    private static final int TOKEN = 16;

    @Inject
    private Actor actor;

    @Inject
    private Graduates graduates;

    @Inject
    private FactsObjections objections;

    @Inject
    private Schools schools;

    @Inject
    private Codes codes;

    @Inject
    private Seal seal;

    @Inject
    private KeptImages images;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    public OwnSheet sheet() {
        Graduate graduate = graduates.find(actor.requireGraduate()).orElseThrow();
        return new OwnSheet(
                graduate.name(),
                graduate.idMasked(),
                schools.find(graduate.schoolId()).map(School::name).orElseThrow(),
                graduate.cohort(),
                // Read behind the graduate: facts that change in between do not go with this token.
                FactField.of(RosterLayout.NATIONAL, graduates.cells(graduate.id())),
                token(graduate));
    }

    public FactsStanding standing() {
        return objections.standing(actor.requireGraduate());
    }

    /** What the graduate asked for, the latest first. */
    public List<ObjectionRow> own() {
        Conditions where = new Conditions().andEqual("o.graduate_id", actor.requireGraduate());
        return objections
                .page(where, "order by o.id desc", new PageRequest(0, SHOWN))
                .rows();
    }

    /**
     * 信息无误，确认.
     *
     * @param seen what {@link OwnSheet#seen} was
     * @throws Refusal {@code objection.facts_changed} when the school has changed them since, {@code objection.waits} while an objection
     *     is open
     */
    public void confirm(String seen) {
        Graduate graduate = inRoster();
        if (!token(graduate).equals(seen)) {
            throw new Refusal("objection.facts_changed");
        }
        if (objections.live(graduate.id()).isPresent()) {
            throw new Refusal("objection.waits");
        }
        if (objections.standing(graduate.id()) != FactsStanding.CONFIRMED) {
            objections.confirm(graduate);
            audit.write("FACTS_CONFIRMED", "GRADUATE", graduate.id(), null);
        }
    }

    /**
     * 提交更正申请.
     *
     * @param wanted what the facts should be, by the names of the columns; those that are right are left empty
     * @param upload a photograph or scan that shows it, or empty
     * @throws Refusal {@code objection.waits} while another one is open, {@code .too_many}, {@code objection.nothing}, {@code .value},
     *     {@code .remark}, {@code .code}, {@code roster.row.id_*}, {@code verification.image.*}
     */
    public void object(Map<String, String> wanted, String remark, byte[] upload) {
        boolean shown = upload != null && upload.length > 0;
        byte[] evidence = shown ? images.toKeep(objections.owner(actor.requireGraduate()), upload) : null;
        Graduate graduate = inRoster();
        if (objections.live(graduate.id()).isPresent()) {
            throw new Refusal("objection.waits");
        }
        requireFew(graduate);
        Map<RosterColumn, String> now = graduates.cells(graduate.id());
        AskedFacts asked = AskedFacts.of(RosterLayout.NATIONAL, wanted, remark, now, graduate.idNumber(seal));
        asked.shown(now).stream()
                .filter(fact -> fact.table() != null)
                .filter(fact -> codes.find(fact.table(), fact.asked()).isEmpty())
                .forEach(fact -> {
                    throw new Refusal("objection.code");
                });
        FactsObjection objection = new FactsObjection(
                graduate,
                seal.seal(SealPurpose.OBJECTION, objections.owner(graduate.id()), asked.text()),
                evidence,
                clock.instant());
        objections.add(objection);
        objections.forget(graduate.id());
        audit.write("FACTS_OBJECTED", "FACTS_OBJECTION", objection.id(), null);
        outbox.put("FACTS_OBJECTED", Role.SCHOOL, graduate.schoolId(), null, graduate.name());
    }

    /** 撤回, before the school has answered. @throws Refusal {@code objection.not_found}, {@code objection.changed_meanwhile} */
    public void withdraw(long id) {
        graduates.lock(actor.requireGraduate());
        FactsObjection objection = objections.locked(id);
        requireOwn(objection);
        objection.withdraw(clock.instant());
        audit.write("FACTS_OBJECTION_WITHDRAWN", "FACTS_OBJECTION", id, null);
    }

    /** The JPEG of the photograph. @throws Refusal {@code objection.not_found} */
    public byte[] evidence(long id) {
        FactsObjection objection = objections.find(id).orElseThrow(() -> new Refusal("objection.not_found"));
        requireOwn(objection);
        if (objection.evidence() == null) {
            throw new Refusal("objection.not_found");
        }
        return images.toShow(objections.owner(objection.graduateId()), objection.evidence());
    }

    private void requireFew(Graduate graduate) {
        Conditions lately = new Conditions()
                .andEqual("o.graduate_id", graduate.id())
                .and("o.submitted_at > :since", "since", clock.instant().minus(Duration.ofDays(1)));
        if (objections.count(lately) >= MOST_A_DAY) {
            throw new Refusal("objection.too_many", MOST_A_DAY);
        }
    }

    private void requireOwn(FactsObjection objection) {
        if (objection.graduateId() != actor.requireGraduate()) {
            throw new Refusal("objection.not_found");
        }
    }

    private Graduate inRoster() {
        Graduate graduate = graduates.lock(actor.requireGraduate());
        if (graduate.isRemoved()) {
            throw new Refusal("objection.not_in_roster");
        }
        return graduate;
    }

    /** Part of a keyed hash, so it gives nothing away. */
    private static String token(Graduate graduate) {
        return graduate.factsHash().substring(0, TOKEN);
    }
}
