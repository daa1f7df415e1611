package quxiang.roster.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.sql.Conditions;
import quxiang.notice.outbox.Outbox;
import quxiang.roster.Graduate;
import quxiang.roster.GraduateCorrected;
import quxiang.roster.GraduateRemoved;
import quxiang.roster.Graduates;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterLayout;

/** All objections to facts of the roster, and which facts were confirmed. Who may see which, the use cases say. */
@ApplicationScoped
class FactsObjections {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Actor actor;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Graduates graduates;

    @Inject
    private Seal seal;

    @Inject
    private Audit audit;

    @Inject
    private Outbox outbox;

    void add(FactsObjection objection) {
        em.persist(objection);
        em.flush();
    }

    Optional<FactsObjection> find(long id) {
        return Optional.ofNullable(em.find(FactsObjection.class, id));
    }

    /** Read anew; the caller holds the graduate's row. @throws Refusal {@code objection.not_found} */
    FactsObjection locked(long id) {
        FactsObjection objection = find(id).orElseThrow(() -> new Refusal("objection.not_found"));
        em.refresh(objection, LockModeType.PESSIMISTIC_WRITE);
        return objection;
    }

    /** The one that waits for the school. */
    Optional<FactsObjection> live(long graduateId) {
        return em.createQuery("select o from FactsObjection o where o.liveGraduateId = :graduate", FactsObjection.class)
                .setParameter("graduate", graduateId)
                .getResultStream()
                .findFirst();
    }

    /** How many there are. */
    long count(Conditions where) {
        return jdbi.<Long, RuntimeException>withHandle(
                handle -> where.of(handle.createQuery("""
                        select count(*) from facts_objection o join graduate g on g.id = o.graduate_id <where>
                        """)).mapTo(long.class).one());
    }

    /** One page of them, read with their graduates in three statements. */
    Page<ObjectionRow> page(Conditions where, String order, PageRequest request) {
        List<Long> keys = jdbi.withHandle(handle -> where.of(handle.createQuery("""
                        select o.id from facts_objection o join graduate g on g.id = o.graduate_id <where> <order>
                        offset :first rows fetch next :size rows only
                        """))
                .define("order", order)
                .bind("first", request.first())
                .bind("size", request.size())
                .mapTo(Long.class)
                .list());
        List<Object[]> found = keys.isEmpty()
                ? List.of()
                : em.createQuery("""
                                select o, g, case when o.evidence is null then 0 else 1 end
                                from FactsObjection o, Graduate g where g.id = o.graduateId and o.id in :ids
                                """, Object[].class).setParameter("ids", keys).getResultList();
        Map<Long, Map<RosterColumn, String>> cells = graduates.cells(
                found.stream().map(both -> ((Graduate) both[1]).id()).toList());
        List<ObjectionRow> rows = found.stream()
                .map(both ->
                        row((FactsObjection) both[0], (Graduate) both[1], cells, ((Number) both[2]).intValue() == 1))
                .sorted((a, b) -> Integer.compare(keys.indexOf(a.id()), keys.indexOf(b.id())))
                .toList();
        return new Page<>(rows, count(where), request.first(), request.size());
    }

    /** Whose what is asked and its evidence are. */
    String owner(long graduateId) {
        return "objection of graduate " + graduateId;
    }

    AskedFacts asked(FactsObjection objection) {
        return AskedFacts.read(
                RosterLayout.NATIONAL,
                seal.open(SealPurpose.OBJECTION, owner(objection.graduateId()), objection.asked()));
    }

    private ObjectionRow row(
            FactsObjection objection, Graduate graduate, Map<Long, Map<RosterColumn, String>> cells, boolean evidence) {
        AskedFacts asked = asked(objection);
        return new ObjectionRow(
                objection.id(),
                graduate.id(),
                graduate.name(),
                graduate.idMasked(),
                graduate.department(),
                graduate.major(),
                asked.shown(cells.get(graduate.id())),
                asked.remark(),
                evidence,
                objection.state(),
                objection.note(),
                objection.submittedAt(),
                objection.decidedAt());
    }

    /** Keeps that the graduate found these facts right, in place of others. The caller holds the graduate's row. */
    void confirm(Graduate graduate) {
        forget(graduate.id());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into facts_confirmation (graduate_id, facts_hash, confirmed_at) values (:graduate, :hash, :at)
                        """)
                .bind("graduate", graduate.id())
                .bind("hash", graduate.factsHash())
                .bind("at", clock.instant())
                .execute());
    }

    void forget(long graduateId) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from facts_confirmation where graduate_id = :graduate")
                .bind("graduate", graduateId)
                .execute());
    }

    /** Of the facts as they are now. */
    FactsStanding standing(long graduateId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select case
                            when exists (select 1 from facts_objection o where o.live_graduate_id = g.id) then 'OBJECTED'
                            when g.removed_at is not null or exists (select 1 from facts_confirmation c
                                where c.graduate_id = g.id and c.facts_hash = g.facts_hash) then 'CONFIRMED'
                            else 'UNCONFIRMED' end
                        from graduate g where g.id = :graduate
                        """)
                .bind("graduate", graduateId)
                .mapTo(FactsStanding.class)
                .one());
    }

    /** The school has changed facts: an objection that is open is answered by it. The caller holds the graduate's row. */
    void corrected(long graduateId) {
        live(graduateId).ifPresent(objection -> {
            objection.corrected(actor.name(), clock.instant());
            audit.write("FACTS_OBJECTION_CORRECTED", "FACTS_OBJECTION", objection.id(), null);
            outbox.put("FACTS_CORRECTED", Role.GRADUATE, graduateId, null);
        });
    }

    /** Also by an import, which tells of name, document, level and major. */
    void on(@Observes GraduateCorrected news) {
        corrected(news.graduateId());
    }

    void on(@Observes GraduateRemoved news) {
        live(news.graduateId()).ifPresent(objection -> {
            objection.close(actor.name(), clock.instant());
            audit.write("FACTS_OBJECTION_CLOSED", "FACTS_OBJECTION", objection.id(), null);
        });
    }
}
