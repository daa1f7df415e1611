package quxiang.roster.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;

/** What a school sees of its imports: progress, results, refused rows. */
@Stateless
@RolesAllowed("SCHOOL")
public class ImportReports {

    private static final int LATEST = 20;
    private static final int SHOWN_REFUSALS = 100;

    @Inject
    private Actor actor;

    @Inject
    private RosterImports imports;

    /**
     * The latest imports of the own school for a cohort, newest first. There are none for staff of a department, who see only their own
     * graduates.
     */
    public List<ImportProgress> latest(Cohort cohort) {
        return actor.department() != null ? List.of() : imports.latest(actor.requireSchool(), cohort.year(), LATEST);
    }

    /** @throws Refusal {@code roster.no_import} when it is none of the own school, {@code roster.whole_school_only} */
    public ImportProgress progress(long importId) {
        if (actor.department() != null) {
            throw new Refusal("roster.whole_school_only");
        }
        return imports.find(actor.requireSchool(), importId).orElseThrow(() -> new Refusal("roster.no_import"));
    }

    /** The first 100 rows that an import of the own school refused. */
    public List<RefusedRow> refused(long importId) {
        return imports.refused(progress(importId).id(), SHOWN_REFUSALS);
    }

    /** What a waiting import of the own school would change. */
    public Page<PreviewRow> preview(long importId, PageRequest request) {
        return imports.preview(progress(importId).id(), request);
    }
}
