package quxiang.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.audit.Audit;

/** Enters a table that was read into the list of intakes, all rows or none. */
@Stateless
@RolesAllowed({"CENTRE", "SYSTEM"})
public class StagingTables {

    @Inject
    private Intakes intakes;

    @Inject
    private Audit audit;

    /** @throws quxiang.common.Refusal {@code intake.same_file} */
    public long stage(IntakeKind kind, StagedTable table, String by) {
        long id = intakes.add(kind, table, by);
        audit.write("INTAKE_" + kind.name(), "INTAKE", id, table.name());
        return id;
    }
}
