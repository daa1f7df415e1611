package quxiang.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.Refusal;

/** What a school sees of its imports: progress, results, refused rows. A file holds people of all departments, so staff of one department see none of it. */
@Stateless
@RolesAllowed("SCHOOL")
public class ImportReports {

    private static final int LATEST = 20;
    private static final int SHOWN_REFUSALS = 100;

    @Inject
    private Actor actor;

    @Inject
    private RosterImports imports;

    /** The latest imports of the own school for a cohort, newest first. */
    public List<ImportProgress> latest(Cohort cohort) {
        return actor.department() == null ? imports.latest(actor.requireSchool(), cohort.year(), LATEST) : List.of();
    }

    /** @throws Refusal {@code roster.no_import} when it is none of the own school, or the reader sees one department only */
    public ImportProgress progress(long importId) {
        return imports.find(actor.requireSchool(), importId)
                .filter(one -> actor.department() == null)
                .orElseThrow(() -> new Refusal("roster.no_import"));
    }

    /** The first 100 rows that an import of the own school refused. */
    public List<RefusedRow> refused(long importId) {
        return imports.refused(progress(importId).id(), SHOWN_REFUSALS);
    }
}
