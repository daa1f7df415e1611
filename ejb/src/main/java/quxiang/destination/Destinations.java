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
                    d.submitted_at, d.endorsed_at, d.endorsed_name, d.decided_at, d.decided_name,
                    (select count(*) from destination_fact f join destination_fact o on o.field = f.field and o.told = f.told
                            and o.destination_id <> f.destination_id
                        join destination e on e.id = o.destination_id and e.school_id = d.school_id
                            and coalesce(e.place, '') <> coalesce(d.place, '')
                        where f.destination_id = d.id and f.field = 'PHONE') as same_phone,
                    exists (select 1 from destination_fact f
                        where f.destination_id = d.id and f.field = 'PHONE' and f.told = g.mobile) as own_phone
                from destination d join graduate g on g.id = d.graduate_id
                <where> order by d.id %s
                """.formatted(oldestFirst ? "" : "desc"), DestinationRow.class, request);
    }

    /** How many match. */
    long count(Conditions where) {
        return jdbi.withHandle(
                handle -> where.of(handle.createQuery(COUNT)).mapTo(long.class).one());
    }

    /** The keys of those that match, in the order of {@link #page}. @param most how many at most */
    List<Long> ids(Conditions where, boolean oldestFirst, int most) {
        return jdbi.withHandle(handle -> where.of(handle.createQuery("""
                select d.id from destination d join graduate g on g.id = d.graduate_id <where> order by d.id %s
                fetch first :most rows only
                """.formatted(oldestFirst ? "" : "desc")))
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }

    /** Where one stands among those that match, in the order of {@link #page}. */
    DestinationPlace place(Conditions where, boolean oldestFirst, long id) {
        Around around = jdbi.withHandle(handle -> where.of(handle.createQuery("""
                select count(*) as total, count(case when d.id = :one then 1 end) as among,
                    count(case when d.id < :one then 1 end) as lower, count(case when d.id > :one then 1 end) as higher,
                    max(case when d.id < :one then d.id end) as below, min(case when d.id > :one then d.id end) as above
                from destination d join graduate g on g.id = d.graduate_id <where>
                """))
                .bind("one", id)
                .mapTo(Around.class)
                .one());
        long before = oldestFirst ? around.lower() : around.higher();
        return new DestinationPlace(
                around.among() == 0 ? 0 : before + 1,
                around.total(),
                oldestFirst ? around.below() : around.above(),
                oldestFirst ? around.above() : around.below());
    }

    private record Around(long total, long among, long lower, long higher, Long below, Long above) {}

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
