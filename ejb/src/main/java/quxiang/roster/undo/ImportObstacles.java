package quxiang.roster.undo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.DriverWork;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.imports.ImportUndo;

/** What was built on imports since, and so stands in the way of undoing them. */
@ApplicationScoped
class ImportObstacles implements ImportUndo {

    /** For so long what an import changed can be undone. Housekeeping keeps the former facts somewhat longer. */
    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    private Jdbi jdbi;

    @Inject
    @Any
    private Instance<UndoBlocker> later;

    @Inject
    private ShanghaiClock clock;

    /** What later features may have built on graduates. */
    List<UndoBlocker> later() {
        return later.stream().toList();
    }

    UndoObstacles of(long importId) {
        return DriverWork.with(
                jdbi,
                connection -> new RosterUndo(connection, RosterLayout.NATIONAL, later())
                        .obstacles(importId, clock.instant().minus(KEPT)));
    }

    @Override
    public int undoable(long importId) {
        UndoObstacles obstacles = of(importId);
        if (obstacles.any()) {
            throw new Refusal("roster.undo_built_upon");
        }
        return obstacles.rows();
    }
}
