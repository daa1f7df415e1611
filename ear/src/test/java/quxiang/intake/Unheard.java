package quxiang.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import quxiang.common.Actor;

/** What somebody asks for just before the server goes down: no job hears of it. To be called as its owner. */
@Stateless
@PermitAll
public class Unheard {

    @Inject
    private StagingTables staging;

    @Inject
    private RevertingIntakes reverting;

    @Inject
    private Intakes intakes;

    @Inject
    private Actor actor;

    /** Uploads a file. */
    public long stage(IntakeKind kind, int cohort, byte[] file) throws IOException {
        StagedTable table = intakes.read(kind, "名单.csv", new ByteArrayInputStream(file));
        return staging.stage(kind, table, IntakeOwner.of(actor, kind, cohort), false);
    }

    /** Asks for the undoing of an import. */
    public boolean undo(long id) {
        return reverting.begin(id).isPresent();
    }
}
