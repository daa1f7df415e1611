package quxiang.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The latest figures that were counted ahead. */
@ApplicationScoped
class AggregatedFigures {

    /** Up to so many graduates and signings together the figures are counted anew. That takes no longer than reading. */
    static final long FEW = 200_000;

    @Inject
    Jdbi jdbi;

    /**
     * A run whose figures can be read.
     *
     * @param begunAt of when the figures are
     */
    record Run(long id, Instant begunAt) {}

    /**
     * The run to read. There is nothing when there is none yet or so little to count that the figures had better be those of this moment.
     */
    Optional<Run> latest() {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                select id, begun_at from figure_run
                where finished_at is not null and counted > :few
                    and id = (select max(id) from figure_run where finished_at is not null)
                """).bind("few", FEW).mapTo(Run.class).findOne());
    }
}
