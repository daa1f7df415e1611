package quxiang.destination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.sql.Conditions;

/** All destinations. Who may see which, the use cases say. */
@ApplicationScoped
class Destinations {

    private static final String COUNT =
            "select count(*) from destination d join graduate g on g.id = d.graduate_id <where>";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Jdbi jdbi;

    void add(Destination destination) {
        em.persist(destination);
        em.flush();
    }

    Optional<Destination> find(long id) {
        return Optional.ofNullable(em.find(Destination.class, id));
    }

    /**
     * Reads it anew; the caller has locked the graduate's row.
     *
     * @throws Refusal {@code destination.not_found}
     */
    Destination locked(long id) {
        Destination destination = find(id).orElseThrow(() -> new Refusal("destination.not_found"));
        em.refresh(destination, LockModeType.PESSIMISTIC_WRITE);
        return destination;
    }

    /** The one that is submitted, sent back or registered. */
    Optional<Destination> live(long graduateId) {
        return em.createQuery("select d from Destination d where d.liveGraduateId = :graduate", Destination.class)
                .setParameter("graduate", graduateId)
                .getResultStream()
                .findFirst();
    }

    /** The one that was sent back to the graduate. */
    Optional<Destination> returned(long graduateId) {
        return live(graduateId).filter(Destination::isReturned);
    }

    /** One page of those that match. @param oldestFirst else the latest first */
    Page<DestinationRow> page(Conditions where, boolean oldestFirst, PageRequest request) {
        return where.page(jdbi, COUNT, """
                select d.id, d.graduate_id, g.name, g.id_masked, g.department, g.level_code, g.major,
                    coalesce(g.training_mode_code, '') in ('2', '4') as commissioned, d.kind, d.code,
                    d.place, d.detail, d.begins_on, d.state, d.note, d.objection, d.end_wish,
                    (select count(*) from destination_image i where i.destination_id = d.id) as images,
                    exists (select 1 from destination_image i join destination_image o
                        on o.sha256 = i.sha256 and o.destination_id <> i.destination_id
                        where i.destination_id = d.id) as twice,
                    d.submitted_at, d.decided_at, d.decided_name
                from destination d join graduate g on g.id = d.graduate_id
                <where> order by d.id %s
                """.formatted(oldestFirst ? "" : "desc"), DestinationRow.class, request);
    }

    /** How many match. */
    long count(Conditions where) {
        return jdbi.withHandle(
                handle -> where.of(handle.createQuery(COUNT)).mapTo(long.class).one());
    }

    /** What each of these destinations tells beside its place, day and words. */
    Map<Long, Map<DestinationField, String>> told(Collection<Long> destinations) {
        if (destinations.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                select destination_id, field, told from destination_fact where destination_id in (<destinations>)
                """)
                .bindList("destinations", List.copyOf(destinations))
                .mapTo(Told.class)
                .collect(Collectors.groupingBy(
                        Told::destinationId,
                        Collectors.toMap(
                                Told::field,
                                Told::told,
                                (one, other) -> other,
                                () -> new EnumMap<>(DestinationField.class)))));
    }

    private record Told(long destinationId, DestinationField field, String told) {}

    /** How many were registered on each day in Asia/Shanghai. @param where which; bound to days of registration */
    Map<LocalDate, Long> registeredPerDay(Conditions where) {
        return jdbi.withHandle(handle -> where.of(handle.createQuery("""
                select on_day, count(*) as number from (
                    select <day> as on_day from destination d join graduate g on g.id = d.graduate_id <where>) registered
                group by on_day
                """))
                .define("day", Conditions.day("d.registered_at"))
                .mapTo(OnDay.class)
                .collectToMap(OnDay::onDay, OnDay::number));
    }

    private record OnDay(LocalDate onDay, long number) {}
}
