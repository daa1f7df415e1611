package quxiang.destination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;

/** All destinations. Who may see which, the use cases say. */
@ApplicationScoped
class Destinations {

    private static final String ROWS =
            "select d.id, d.graduate_id, g.name, g.id_masked, g.department, g.level_code, g.major, d.code,"
                    + " d.place, d.detail, d.begins_on, d.state, d.note, d.objection, case when d.evidence is null then 0 else 1 end,"
                    + " d.submitted_at, d.decided_at, d.decided_name";
    private static final String FROM = " from destination d join graduate g on g.id = d.graduate_id";

    @PersistenceContext
    private EntityManager em;

    void add(Destination destination) {
        em.persist(destination);
        em.flush();
    }

    Optional<Destination> find(long id) {
        return Optional.ofNullable(em.find(Destination.class, id));
    }

    /** Read anew; the caller holds the graduate's row. @throws Refusal {@code destination.not_found} */
    Destination locked(long id) {
        Destination destination = find(id).orElseThrow(() -> new Refusal("destination.not_found"));
        em.refresh(destination, LockModeType.PESSIMISTIC_WRITE);
        return destination;
    }

    /** The one that is submitted or registered. */
    Optional<Destination> live(long graduateId) {
        return em.createQuery("select d from Destination d where d.liveGraduateId = :graduate", Destination.class)
                .setParameter("graduate", graduateId)
                .getResultStream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    Page<DestinationRow> page(WhereClause where, String order, PageRequest request) {
        Number total = (Number) where.bind(em.createNativeQuery("select count(*)" + FROM + where.sql()))
                .getSingleResult();
        List<Object[]> rows = where.bind(em.createNativeQuery(ROWS + FROM + where.sql() + order + request.sql()))
                .getResultList();
        return new Page<>(
                rows.stream().map(RowReader::new).map(Destinations::row).toList(),
                total.longValue(),
                request.first(),
                request.size());
    }

    /** How many were registered on each day in Asia/Shanghai. @param where which; bound to days of registration */
    @SuppressWarnings("unchecked")
    Map<LocalDate, Long> registeredPerDay(WhereClause where) {
        String day = WhereClause.day("d.registered_at");
        List<Object[]> rows = where.bind(
                        em.createNativeQuery("select " + day + ", count(*)" + FROM + where.sql() + " group by " + day))
                .getResultList();
        return rows.stream().map(RowReader::new).collect(Collectors.toMap(RowReader::numberedDay, RowReader::number));
    }

    private static DestinationRow row(RowReader c) {
        return new DestinationRow(
                c.number(),
                c.number(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.day(),
                c.constant(DestinationState.class),
                c.text(),
                c.text(),
                c.number() == 1,
                c.instant(),
                c.instant(),
                c.text());
    }
}
