package quxiang.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.sql.Conditions;

/** The list of public offices that keep archives. */
@ApplicationScoped
class ServiceOffices {

    @PersistenceContext
    EntityManager em;

    @Inject
    Jdbi jdbi;

    /** An office by its name, whether it ended or not. */
    Optional<ServiceOffice> byName(String name) {
        return em.createQuery("select o from ServiceOffice o where o.name = :name", ServiceOffice.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    Optional<ServiceOffice> find(Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(em.find(ServiceOffice.class, id));
    }

    /** @throws Refusal {@code transfer.office} when there is none */
    ServiceOffice locked(long id) {
        return Optional.ofNullable(em.find(ServiceOffice.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal("transfer.office"));
    }

    void add(ServiceOffice office) {
        em.persist(office);
        em.flush();
    }

    /** What an uploaded table added and nobody has changed since. */
    List<ServiceOffice> imported(long importId) {
        return em.createQuery(
                        "select o from ServiceOffice o where o.importId = :table order by o.id", ServiceOffice.class)
                .setParameter("table", importId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whether an archive goes to the office. */
    boolean isUsed(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select graduate_id from archive_transfer where office_id = :id fetch first 1 rows only")
                .bind("id", id)
                .mapTo(long.class)
                .findFirst()
                .isPresent());
    }

    void remove(ServiceOffice office) {
        em.remove(office);
    }

    /** The names of those that can be chosen. */
    List<String> names() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select name from service_office where ended_at is null order by name")
                        .mapTo(String.class)
                        .list());
    }

    /** One page of those that match. */
    Page<OfficeRow> page(Conditions where, PageRequest request) {
        return where.page(jdbi, "select count(*) from service_office o <where>", """
                select o.id, o.name, o.region_code, o.recipient, o.address, o.phone, o.ended_at
                from service_office o <where> order by o.region_code, o.name
                """, OfficeRow.class, request);
    }
}
