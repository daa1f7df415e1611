package quxiang.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A table whose server goes down in the middle. */
@Stateless
@PermitAll
@RunAs("SYSTEM")
public class HalfDone {

    @Inject
    private StagingTables staging;

    @Inject
    private Intakes intakes;

    @Inject
    private TakingRows taking;

    /** Stages a file, after which the server goes down before anybody hears of it. */
    public long stage(IntakeKind kind, IntakeOwner owner, byte[] file) throws IOException {
        StagedTable table = StagedTable.read("名单.csv", new ByteArrayInputStream(file), intakes.taker(kind));
        return staging.stage(kind, table, owner, false);
    }

    /** Takes the first rows of a table as a job's first chunk does, and never comes back. */
    public void takeSome(IntakeKind kind, long id, int rows) {
        taking.claim(kind, id, 1);
        taking.take(1, taking.next(kind, id, 1, null, rows));
    }
}
