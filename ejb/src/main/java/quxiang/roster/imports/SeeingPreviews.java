package quxiang.roster.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.intake.IntakeReports;
import quxiang.roster.format.RosterLayout;

/** Shows a school which graduates its waiting import would change, and how. */
@Stateless
@RolesAllowed("SCHOOL")
public class SeeingPreviews {

    @Inject
    private IntakeReports reports;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Seal seal;

    private record Previewed(
            int rowNo,
            long graduateId,
            String name,
            String idMasked,
            String examNo,
            String studentNo,
            boolean telling,
            byte[] changesSealed) {}

    /**
     * A page of them, in the order of the file.
     *
     * @throws quxiang.common.Refusal {@code intake.not_found}, {@code roster.whole_school_only}
     */
    public Page<PreviewRow> page(long importId, PageRequest request) {
        long id = reports.progress(importId).id();
        return jdbi.withHandle(handle -> {
            long total = handle.createQuery("select count(*) from roster_preview where import_id = :id")
                    .bind("id", id)
                    .mapTo(long.class)
                    .one();
            List<PreviewRow> rows = handle.createQuery("""
                            select row_no, graduate_id, name, id_masked, exam_no, student_no, telling, changes_sealed
                            from roster_preview where import_id = :id order by row_no
                            offset :first rows fetch next :size rows only
                            """)
                    .bind("id", id)
                    .bind("first", request.first())
                    .bind("size", request.size())
                    .mapTo(Previewed.class)
                    .map(row -> row(id, row))
                    .list();
            return new Page<>(rows, total, request.first(), request.size());
        });
    }

    private PreviewRow row(long id, Previewed row) {
        return new PreviewRow(
                row.rowNo(),
                row.graduateId(),
                row.name(),
                row.idMasked(),
                row.examNo(),
                row.studentNo(),
                row.telling(),
                RosterPreview.changes(
                        RosterLayout.NATIONAL,
                        seal.open(SealPurpose.INTAKE, RosterPreview.owner(id, row.rowNo()), row.changesSealed())));
    }
}
