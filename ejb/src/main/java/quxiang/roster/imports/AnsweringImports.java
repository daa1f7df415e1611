package quxiang.roster.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/** Records the school's answer to an import that waits. Whoever is second finds the answer of the first. */
@Stateless
@RolesAllowed("SCHOOL")
public class AnsweringImports {

    @Inject
    private Actor actor;

    @Inject
    private RosterImports imports;

    @Inject
    private Audit audit;

    @Inject
    private ShanghaiClock clock;

    /** @return whether the import is to be started; not when it was confirmed before */
    public boolean confirm(long importId) {
        boolean first = locked(importId).confirm(actor, clock.instant());
        if (first) {
            audit.write("ROSTER_IMPORT_CONFIRM", "ROSTER_IMPORT", importId, null);
        }
        return first;
    }

    /** @return the staged file that is needed no more, if this was the first word */
    public Optional<String> giveUp(long importId) {
        RosterImport it = locked(importId);
        if (!it.giveUp(actor, clock.instant())) {
            return Optional.empty();
        }
        imports.forgetPreview(importId);
        audit.write("ROSTER_IMPORT_GIVE_UP", "ROSTER_IMPORT", importId, null);
        return Optional.of(it.stagedFile());
    }

    private RosterImport locked(long importId) {
        if (actor.department() != null) {
            throw new Refusal("roster.whole_school_only");
        }
        return imports.lock(actor.requireSchool(), importId).orElseThrow(() -> new Refusal("roster.no_import"));
    }
}
