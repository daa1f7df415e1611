package quxiang.destination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Actor;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;

/** The history of destinations: rows that are only added, in the transaction of the move itself. */
@ApplicationScoped
class DestinationSteps {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Actor actor;

    @Inject
    private ShanghaiClock clock;

    /** Notes what the actor did. The destination stands in its new state, and is in the table. */
    void write(DestinationMove move, Destination destination, String why) {
        write(move, destination, why, List.of());
    }

    /** @param changed the facts that were changed by it */
    void write(DestinationMove move, Destination destination, String why, List<String> changed) {
        write(move, destination, actor.role(), actor.name(), why, changed);
    }

    /** In the name of somebody who is not here any more: whoever handed in a table. */
    void writeFor(String name, DestinationMove move, Destination destination, String why) {
        write(move, destination, Role.SCHOOL, name, why, List.of());
    }

    private void write(
            DestinationMove move, Destination destination, Role role, String name, String why, List<String> changed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into destination_step (destination_id, move, state, at, by_role, by_name, why, changed)
                values (:destination, :move, :state, :at, :role, :name, :why, :changed)
                """)
                .bind("destination", destination.id())
                .bind("move", move.name())
                .bind("state", destination.state().name())
                .bind("at", clock.instant())
                .bind("role", role.name())
                .bind("name", name)
                .bind("why", why)
                .bind("changed", changed.isEmpty() ? null : String.join(",", changed))
                .execute());
    }

    /** What was done with one, the earliest first. */
    List<DestinationStep> of(long destination) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select move, state, at, by_role, by_name, why, changed from destination_step
                where destination_id = :destination order by id
                """)
                .bind("destination", destination)
                .mapTo(DestinationStep.class)
                .list());
    }
}
