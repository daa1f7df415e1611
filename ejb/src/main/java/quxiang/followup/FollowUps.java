package quxiang.followup;

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
import quxiang.roster.Graduates;

/** All samples and who is in them. Who may see which, the use cases say. */
@ApplicationScoped
class FollowUps {

    /** Whether what was registered when the sample was drawn of {@code f} is not what is registered now, as SQL. */
    static final String CHANGED = """
            (g.removed_at is not null
                or f.signing_id is not null and not exists (select 1 from signing s where s.id = f.signing_id and s.state = 'SIGNED')
                or f.destination_id is not null and not exists (
                    select 1 from destination d where d.id = f.destination_id and d.state = 'REGISTERED'))""";

    /** Whether an answer of {@code f} can still be given, as SQL. */
    static final String OPEN = "f.state in ('WAITING', 'UNREACHED')";

    /** The number at which the graduate {@code g} is reached, as SQL: the own one, else that of the roster. */
    static final String MOBILE = "coalesce(g.mobile, case when g.account_id is null then g.roster_mobile end)";

    private static final String COUNT = """
            select count(*) from follow_up f join graduate g on g.id = f.graduate_id <where>
            """;

    private static final String ROWS = """
            select f.id, f.graduate_id, g.name, g.id_masked, g.department, g.major, %s as mobile, f.signing_id, f.destination_id, f.kind,
                f.code, f.place, f.begins_on, f.state, f.token_hash is not null as linked, f.tries >= %d as locked, %s as changed,
                f.asked_at, f.asks, f.truth, f.answered_at, f.answered_role, f.answered_name, f.task, f.task_note, f.task_at,
                f.task_name, f.version, m.name as sample, m.last_day
            from follow_up f join graduate g on g.id = f.graduate_id join follow_up_sample m on m.id = f.sample_id
            <where> order by g.department, f.id
            """.formatted(MOBILE, FollowUp.MOST_TRIES, CHANGED);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Graduates graduates;

    void add(FollowUpSample sample) {
        em.persist(sample);
        em.flush();
    }

    void add(FollowUp one) {
        em.persist(one);
    }

    Optional<FollowUpSample> sample(long id) {
        return Optional.ofNullable(em.find(FollowUpSample.class, id));
    }

    Optional<FollowUp> find(long id) {
        return Optional.ofNullable(em.find(FollowUp.class, id));
    }

    Optional<FollowUp> byToken(String hash) {
        return em.createQuery("select f from FollowUp f where f.tokenHash = :hash", FollowUp.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Reads it anew, with the graduate's row locked first and then its own. */
    FollowUp locked(FollowUp found) {
        graduates.lock(found.graduateId());
        em.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** Whether something else is registered now than when the sample was drawn, or nothing. */
    boolean isChanged(FollowUp one) {
        return count(new Conditions().andEqual("f.id", one.id()).and(CHANGED)) > 0;
    }

    Page<FollowUpRow> page(Conditions where, PageRequest request) {
        return where.page(jdbi, COUNT, ROWS, FollowUpRow.class, request);
    }

    long count(Conditions where) {
        return jdbi.withHandle(
                handle -> where.of(handle.createQuery(COUNT)).mapTo(long.class).one());
    }

    /** One by its key. @throws Refusal {@code follow_up.not_found} */
    FollowUpRow row(Conditions where) {
        return page(where, new PageRequest(0, 1)).rows().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("follow_up.not_found"));
    }

    /** Samples with the figures of those who match, the latest first. @param where of {@code follow_up f} and {@code graduate g} */
    List<SampleRow> samples(Conditions where) {
        return jdbi.withHandle(handle -> where.of(handle.createQuery("""
                select m.id, m.name, m.rule_kind, m.rule_department, m.rule_many, m.by_sms, m.last_day, m.drawn_at, m.drawn_name,
                    c.drawn, c.asked, c.confirmed + c.contradicted as answered, c.confirmed, c.contradicted, c.unreached, c.outdated,
                    c.open
                from follow_up_sample m join (
                    select sample_id, count(*) as drawn, count(asked_at) as asked,
                        count(case when state = 'CONFIRMED' then 1 end) as confirmed,
                        count(case when state = 'CONTRADICTED' then 1 end) as contradicted,
                        count(case when state = 'UNREACHED' and not changed then 1 end) as unreached,
                        count(case when state = 'OUTDATED' or changed and state in ('WAITING', 'UNREACHED') then 1 end) as outdated,
                        count(case when task = 'OPEN' then 1 end) as open
                    from (
                        select f.sample_id, f.state, f.asked_at, f.task, %s as changed
                        from follow_up f join graduate g on g.id = f.graduate_id <where>) one
                    group by sample_id) c on c.sample_id = m.id
                order by m.id desc fetch first 100 rows only
                """.formatted(CHANGED)))
                .mapTo(SampleRow.class)
                .list());
    }

    /** What is registered of graduates. @param where of {@code graduate g}, {@code signing s} and {@code destination d} */
    List<RegisteredWay> registered(Conditions where) {
        return jdbi.withHandle(handle -> where.of(handle.createQuery("""
                select g.id as graduate_id, s.id as signing_id, case when s.id is null then d.id end as destination_id,
                    case when s.id is null then d.kind else '%s' end as kind, case when s.id is null then d.code else '10' end as code,
                    case when s.id is null then d.place else s.e_name end as place,
                    case when s.id is null then d.begins_on else s.report_on end as begins_on, %s as mobile
                from graduate g left join signing s on s.effective_graduate_id = g.id and s.state = 'SIGNED'
                    left join destination d on d.live_graduate_id = g.id and d.state = 'REGISTERED'
                <where> order by g.id
                """.formatted(RegisteredWay.AGREEMENT, MOBILE)))
                .mapTo(RegisteredWay.class)
                .list());
    }

    /** The mobile number of a graduate, or nothing. */
    Optional<String> mobile(long graduateId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select g.number from (select <mobile> as number from graduate g where g.id = :graduate) g where g.number is not null
                """)
                .define("mobile", MOBILE)
                .bind("graduate", graduateId)
                .mapTo(String.class)
                .findFirst());
    }

    /** Those of a sample who have not answered and have a mobile number, by their keys. */
    List<Long> toText(Conditions where) {
        return jdbi.withHandle(handle -> where.and(OPEN)
                .and(MOBILE + " is not null")
                .and("not " + CHANGED)
                .of(handle.createQuery("""
                        select f.id from follow_up f join graduate g on g.id = f.graduate_id <where> order by f.graduate_id
                        """))
                .mapTo(Long.class)
                .list());
    }
}
