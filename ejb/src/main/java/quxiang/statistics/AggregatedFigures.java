package quxiang.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quxiang.common.sql.RowReader;

/** The latest figures that were counted ahead. */
@ApplicationScoped
class AggregatedFigures {

    /** Up to so many graduates and signings together, counting them anew takes no longer than reading. */
    static final long FEW = 200_000;

    @PersistenceContext
    EntityManager em;

    /**
     * A run whose figures can be read.
     *
     * @param begunAt of when the figures are
     */
    record Run(long id, Instant begunAt) {}

    /** The run to read, or nothing when there is none yet or so little to count that the figures had better be those of this moment. */
    @SuppressWarnings("unchecked")
    Optional<Run> latest() {
        List<Object[]> rows = em.createNativeQuery(
                        "select id, begun_at from figure_run where finished_at is not null" + " and counted > " + FEW
                                + " and id = (select max(id) from figure_run where finished_at is not null)")
                .getResultList();
        return rows.stream()
                .map(RowReader::new)
                .map(c -> new Run(c.number(), c.instant()))
                .findFirst();
    }
}
