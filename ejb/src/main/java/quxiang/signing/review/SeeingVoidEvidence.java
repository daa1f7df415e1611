package quxiang.signing.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.image.KeptImages;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;
import quxiang.signing.list.VoidedRow;

/** Shows what proves 作废 to the signing's school and to the centre, to nobody else. Staff of a department see theirs only. */
@Stateless
@RolesAllowed({"SCHOOL", "CENTRE"})
public class SeeingVoidEvidence {

    private static final int LISTED = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    @Inject
    Audit audit;

    @Inject
    KeptImages images;

    /** The numbers of a signing's images, from 1; none when it is not the reader's. */
    public List<Integer> numbers(long signing) {
        return found("select v.image_no", signing, null, " order by v.image_no").stream()
                .map(number -> ((Number) number).intValue())
                .toList();
    }

    /** The JPEG; who sees it is written down. @throws Refusal {@code signing.not_found} when it is not the reader's */
    public byte[] image(long signing, int number) {
        byte[] kept = found("select v.image", signing, number, "").stream()
                .map(byte[].class::cast)
                .findFirst()
                .orElseThrow(() -> new Refusal("signing.not_found"));
        audit.write("EVIDENCE_SEEN", "SIGNING", signing, String.valueOf(number));
        return images.toShow(kept);
    }

    /** The signings of a unit that schools voided, the latest first. It says how many images prove each. */
    @RolesAllowed("CENTRE")
    @SuppressWarnings("unchecked")
    public List<VoidedRow> ofEmployer(long employer) {
        List<Object[]> rows = em.createNativeQuery("select s.id, s.g_name, s.g_school_name, s.note, s.state_since,"
                        + " (select count(*) from signing_evidence v where v.signing_id = s.id) from signing s"
                        + " where s.employer_id = ? and s.state = 'VOIDED' order by s.state_since desc, s.id desc"
                        + " fetch first " + LISTED + " rows only")
                .setParameter(1, employer)
                .getResultList();
        return rows.stream()
                .map(RowReader::new)
                .map(c -> new VoidedRow(c.number(), c.text(), c.text(), c.text(), c.instant(), c.count()))
                .toList();
    }

    private List<?> found(String select, long signing, Integer number, String order) {
        WhereClause where = new WhereClause().and("s.id = ?", signing).andEqual("v.image_no", number);
        if (actor.role() == Role.SCHOOL) {
            where.and("s.school_id = ?", actor.requireSchool()).andEqual("s.g_department", actor.department());
        }
        return where.bind(em.createNativeQuery(select + " from signing_evidence v join signing s on s.id = v.signing_id"
                        + where.sql() + order))
                .getResultList();
    }
}
