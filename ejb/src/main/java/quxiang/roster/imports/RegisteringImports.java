package quxiang.roster.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/** Enters a staged file into the list of imports: one at a time for a school and cohort. */
@Stateless
@RolesAllowed("SCHOOL")
public class RegisteringImports {

    @Inject
    private Actor actor;

    @Inject
    private RosterImports imports;

    @Inject
    private Audit audit;

    @Inject
    private ShanghaiClock clock;

    /** @throws Refusal {@code roster.whole_school_only}, {@code roster.import_waiting}, {@code roster.import_running} */
    public void requireAllowed(Cohort cohort) {
        long school = actor.requireSchool();
        if (actor.department() != null) {
            throw new Refusal("roster.whole_school_only");
        }
        imports.requireNoneOpen(school, cohort.year());
    }

    /** Enters the file and returns the id of its import. */
    public long register(Cohort cohort, StagedFile file) {
        imports.lockSchool(actor.requireSchool());
        requireAllowed(cohort);
        imports.abandonUnfinished(actor.requireSchool(), cohort.year(), clock.instant());
        long importId = imports.add(new RosterImport(actor, cohort, file, clock.instant()), file.headers());
        audit.write("ROSTER_IMPORT", "ROSTER_IMPORT", importId, file.uploadedAs());
        return importId;
    }
}
