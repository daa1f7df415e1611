package quxiang.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.sql.RowReader;

/** All intakes and their rows. */
@ApplicationScoped
class Intakes {

    private static final int AT_ONCE = 1000;

    @PersistenceContext
    private EntityManager em;

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    private DataSource database;

    @Inject
    @Any
    private Instance<RowTaker> takers;

    @Inject
    private Seal seal;

    @Inject
    private ShanghaiClock clock;

    RowTaker taker(IntakeKind kind) {
        return takers.stream().filter(taker -> taker.kind() == kind).findFirst().orElseThrow();
    }

    /** Whether a file that may not come twice is here already. */
    boolean has(IntakeKind kind, StagedTable table) {
        return !em.createQuery("select i.id from Intake i where i.sameFile = :same", Long.class)
                .setParameter("same", same(kind, table))
                .getResultList()
                .isEmpty();
    }

    private static String same(IntakeKind kind, StagedTable table) {
        return kind.name().charAt(0) + table.sha256();
    }

    /** @throws Refusal {@code intake.same_file} when it may not come twice and did */
    long add(IntakeKind kind, StagedTable table, String by) {
        boolean again = taker(kind).takesAgain();
        if (!again && has(kind, table)) {
            throw new Refusal("intake.same_file");
        }
        Intake intake = new Intake(
                kind,
                table.name(),
                again ? null : same(kind, table),
                table.columns(),
                table.rows().size(),
                by,
                clock.instant());
        em.persist(intake);
        em.flush();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into intake_row (intake_id, position, line_no, cells_sealed) values (?, ?, ?, ?)")) {
            int position = 0;
            for (StagedTable.Row row : table.rows()) {
                insert.setLong(1, intake.id());
                insert.setInt(2, ++position);
                insert.setInt(3, row.line());
                insert.setBytes(4, seal.seal(String.join(Intake.SEPARATOR, row.cells())));
                insert.addBatch();
                if (position % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return intake.id();
    }

    Optional<Intake> find(long id) {
        return Optional.ofNullable(em.find(Intake.class, id));
    }

    /** Those of a kind, the newest first. */
    List<IntakeProgress> latest(IntakeKind kind, int most) {
        return em.createQuery("select i from Intake i where i.kind = :kind order by i.id desc", Intake.class)
                .setParameter("kind", kind)
                .setMaxResults(most)
                .getResultStream()
                .map(Intake::progress)
                .toList();
    }

    /** Those of a kind that have not ended, the oldest first. */
    List<Intake> unfinished(IntakeKind kind) {
        return em.createQuery(
                        "select i from Intake i where i.kind = :kind and i.state <> :completed order by i.id",
                        Intake.class)
                .setParameter("kind", kind)
                .setParameter("completed", IntakeState.COMPLETED)
                .getResultList();
    }

    /** The rows behind a position, in order. */
    List<IntakeRow> rows(Intake intake, int behind, int most) {
        return rows(intake, "position > " + behind, most).stream()
                .map(columns -> row(intake, columns))
                .toList();
    }

    /** The rows that were refused, in order. */
    List<RefusedIntakeRow> refused(Intake intake, int most) {
        return rows(intake, "fault is not null", most).stream()
                .map(columns -> {
                    IntakeRow row = row(intake, columns);
                    String args = (String) columns[4];
                    return new RefusedIntakeRow(
                            row.line(),
                            List.copyOf(row.cells().values()),
                            (String) columns[3],
                            args == null || args.isEmpty() ? List.of() : List.of(args.split(Intake.SEPARATOR, -1)));
                })
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(Intake intake, String which, int most) {
        return em.createNativeQuery("select position, line_no, cells_sealed, fault, args from intake_row"
                        + " where intake_id = ? and " + which + " order by position")
                .setParameter(1, intake.id())
                .setMaxResults(most)
                .getResultList();
    }

    private IntakeRow row(Intake intake, Object... columns) {
        RowReader c = new RowReader(columns);
        int position = c.count();
        int line = c.count();
        String texts = seal.open((byte[]) columns[2]);
        return new IntakeRow(
                intake.id(),
                position,
                line,
                IntakeRow.named(intake.header(), List.of(texts.split(Intake.SEPARATOR, -1))));
    }

    /** Notes what became of a row: what was taken goes. */
    void settle(IntakeRow row, RowOutcome outcome) {
        if (outcome.fault() == null) {
            em.createNativeQuery("delete from intake_row where intake_id = ? and position = ?")
                    .setParameter(1, row.intakeId())
                    .setParameter(2, row.position())
                    .executeUpdate();
            return;
        }
        em.createNativeQuery("update intake_row set fault = ?, args = ? where intake_id = ? and position = ?")
                .setParameter(1, outcome.fault())
                .setParameter(2, String.join(Intake.SEPARATOR, outcome.args()))
                .setParameter(3, row.intakeId())
                .setParameter(4, row.position())
                .executeUpdate();
    }
}
