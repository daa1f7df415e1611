package quxiang.signing.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.image.KeptImages;
import quxiang.common.sql.Conditions;
import quxiang.signing.Signings;
import quxiang.signing.list.VoidedRow;

/** Shows what proves 作废 to the signing's school and to the centre, to nobody else. Staff of a department see theirs only. */
@Stateless
@RolesAllowed({"SCHOOL", "CENTRE"})
public class SeeingVoidEvidence {

    private static final int LISTED = 50;

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    Audit audit;

    @Inject
    KeptImages images;

    /** The numbers of a signing's images, from 1; none when it is not the reader's. */
    public List<Integer> numbers(long signing) {
        Conditions where = own(signing);
        return jdbi.withHandle(
                handle -> where.of(handle.createQuery("""
                        select v.image_no from signing_evidence v join signing s on s.id = v.signing_id
                        <where> order by v.image_no
                        """)).mapTo(Integer.class).list());
    }

    /** The JPEG; who sees it is written down. @throws Refusal {@code signing.not_found} when it is not the reader's */
    public byte[] image(long signing, int number) {
        Conditions where = own(signing).andEqual("v.image_no", number);
        byte[] kept = jdbi.withHandle(handle -> where.of(handle.createQuery(
                                "select v.image from signing_evidence v join signing s on s.id = v.signing_id <where>"))
                        .mapTo(byte[].class)
                        .findOne())
                .orElseThrow(() -> new Refusal("signing.not_found"));
        audit.write("EVIDENCE_SEEN", "SIGNING", signing, String.valueOf(number));
        return images.toShow(VoidEvidence.owner(signing), kept);
    }

    /** The signings of a unit that schools voided, the latest first. It says how many images prove each. */
    @RolesAllowed("CENTRE")
    public List<VoidedRow> ofEmployer(long employer) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select s.id, s.g_name as name, s.g_school_name as school, s.note, s.state_since as at,
                    (select count(*) from signing_evidence v where v.signing_id = s.id) as images
                from signing s where s.employer_id = :employer and s.state = 'VOIDED'
                order by s.state_since desc, s.id desc fetch first :most rows only
                """)
                .bind("employer", employer)
                .bind("most", LISTED)
                .mapTo(VoidedRow.class)
                .list());
    }

    private Conditions own(long signing) {
        Conditions where = new Conditions().and("s.id = :signing", "signing", signing);
        return actor.role() == Role.SCHOOL
                ? where.and("s.school_id = :school", "school", actor.requireSchool())
                        .andWithin("s.g_department", Signings.CLASS_NAME, actor.scope())
                : where;
    }
}
