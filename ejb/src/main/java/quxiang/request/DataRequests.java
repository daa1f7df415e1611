package quxiang.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;
import quxiang.school.Holiday;
import quxiang.school.Holidays;

/** All requests of people about their data. Who may see which, the use cases say. */
@ApplicationScoped
class DataRequests {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Jdbi jdbi;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Holidays holidays;

    DataRequest add(DataRequest request) {
        em.persist(request);
        em.flush();
        return request;
    }

    /** Locked, as it is now. @throws Refusal {@code data_request.not_found} */
    DataRequest lock(long id) {
        DataRequest found = em.find(DataRequest.class, id);
        if (found == null) {
            throw new Refusal("data_request.not_found");
        }
        em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    long count(Conditions where) {
        return jdbi.<Long, RuntimeException>withHandle(
                handle -> where.of(handle.createQuery("select count(*) from data_request r <where>"))
                        .mapTo(long.class)
                        .one());
    }

    /** One page. Open ones first, by their last day; then the latest. */
    Page<DataRequestRow> page(Conditions where, PageRequest request) {
        Page<DataRequestRow> page =
                where.page(jdbi, "select count(*) from data_request r <where>", """
                select r.id, (select a.name from account a where a.id = r.account_id) as name, r.role,
                    case r.role when 'EMPLOYER' then (select u.name from employer u where u.id = r.recipient_id)
                        else (select s.name from graduate g join school s on s.id = g.school_id where g.id = r.recipient_id) end as party,
                    r.kind, r.words, r.state, r.asked_at, r.due_on, r.answer, r.basis, r.answered_at, r.answered_name,
                    0 as workdays_left, false as overdue
                from data_request r <where>
                order by case r.state when 'OPEN' then 0 else 1 end, case r.state when 'OPEN' then r.due_on end, r.id desc
                """, DataRequestRow.class, request);
        List<Holiday> coming = holidays.coming();
        LocalDate today = clock.today();
        List<DataRequestRow> rows = page.rows().stream()
                .map(row -> row.within(row.isOpen() ? Holidays.workdaysBetween(today, row.dueOn(), coming) : 0, today))
                .toList();
        return new Page<>(rows, page.total(), request.first(), request.size());
    }

    /** What became of the data of a granted deletion. */
    List<ErasureRow> erasures(long id) {
        return jdbi
                .withHandle(handle -> handle.createQuery("select kind, number from data_erasure where request_id = :id")
                        .bind("id", id)
                        .mapTo(ErasureRow.class)
                        .list())
                .stream()
                .sorted((a, b) -> a.kind().compareTo(b.kind()))
                .toList();
    }

    void keep(long id, ErasureGranted granted) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    "insert into data_erasure (request_id, kind, number) values (:id, :kind, :number)");
            granted.numbers()
                    .forEach((kind, number) -> batch.bind("id", id)
                            .bind("kind", kind.name())
                            .bind("number", number)
                            .add());
            batch.execute();
        });
    }
}
