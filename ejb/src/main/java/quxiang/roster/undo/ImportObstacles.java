package quxiang.roster.undo;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.imports.ImportUndo;

/** What was built on imports since, and so stands in the way of undoing them. */
@ApplicationScoped
class ImportObstacles implements ImportUndo {

    /** For so long what an import changed can be undone. Housekeeping keeps the former facts somewhat longer. */
    private static final Duration KEPT = Duration.ofDays(365);

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    private DataSource database;

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
        try (Connection connection = database.getConnection()) {
            return new RosterUndo(connection, RosterLayout.NATIONAL, later())
                    .obstacles(importId, clock.instant().minus(KEPT));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
