package quxiang.signing.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.ListOrder;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Words;
import quxiang.common.sheet.SheetExport;
import quxiang.common.sql.Conditions;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.roster.RowsOfPersons;
import quxiang.signing.SigningState;
import quxiang.signing.Signings;
import quxiang.signing.rescission.RescissionState;

/** Signings as lists, scoped by who reads: one query a page, one for its total. Those of employers are {@link SigningTabs}. */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL"})
public class SigningLists {

    static final String AGREEMENT = "a.number";
    static final String PHONE = "(select c.phone from school c where c.id = s.school_id)";
    static final String PAIR = """
            (select count(*) from signing l where l.employer_id = s.employer_id and l.live_graduate_id = s.graduate_id) > 0""";

    static final String WITH_OPEN_RESCISSION = "left join rescission r on r.live_signing_id = s.id";
    static final String WITH_EVERY_RESCISSION = "left join rescission r on r.signing_id = s.id";

    /** Every signing has its unit. Joined from the left it is looked at only where a condition or the row asks for it, and not to count. */
    private static final String QUERY = """
            select %s from signing s left join employer e on e.id = s.employer_id %s %s <where>""";

    private static final String COLUMNS = """
            s.id, s.graduate_id, s.g_name as name, s.g_id_masked as id_masked, s.g_school_name as school,
                s.g_department as department, s.g_level_code as level_code, s.g_major as major, %s as employer, s.job_title,
                s.state, s.reason, %s as note, %s as since, s.sent_at, s.deadline, s.accepted_at,
                r.state as rescission, r.initiator, r.outcome, r.reason as rescission_reason, %s as agreement,
                %s as school_phone, %s as pair_live, s.endorsed_at, s.cohort, r.answer_until, r.unanswered,
                s.state = 'AWAITING_SCHOOL' and coalesce(s.a_name <> e.name or s.a_credit_code <> e.credit_code, false) as unit_changed,
                (select count(*) from graduate p join account q on q.id = p.account_id
                    where p.id = s.graduate_id and q.unbound_at is null and q.closed_at is null) > 0 as activated,
                s.route""";
    private static final String ALL_COLUMNS =
            columns("coalesce(s.e_name, e.name)", "s.note", "s.state_since", AGREEMENT, PHONE, PAIR);

    private static final String PLACES = """
            s.id, row_number() over (%s) as number, count(*) over () as total, lag(s.id) over (%s) as previous,
                lead(s.id) over (%s) as next""";

    /** Of the person who reads, in whatever rosters. */
    private static final String OWN = "s.graduate_id in (%s)".formatted(RowsOfPersons.OWN);

    private static final String LATEST_FIRST = "s.state_since desc, s.id desc";
    private static final String LATEST = " order by " + LATEST_FIRST;

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    SchoolScope scope;

    @Inject
    SheetExport export;

    @Inject
    Codes codes;

    @Inject
    Audit audit;

    @Inject
    AgreementsOfSignings agreements;

    /** All signings of the graduate who reads, the latest first. */
    @RolesAllowed("GRADUATE")
    public List<SigningRow> ofGraduate() {
        Conditions where = new Conditions().and(OWN, "account", actor.accountId());
        return rows(where, " order by s.sent_at desc, s.id desc", new PageRequest(0, 50));
    }

    /**
     * Signings of the school or department that reads. Unless asked otherwise those to review come with the longest waiting
     * first, others with the latest change first.
     */
    @RolesAllowed("SCHOOL")
    public Page<SigningRow> ofSchool(SigningFilter filter, ListOrder order, PageRequest request) {
        boolean queue = filter.states().equals(Set.of(SigningState.AWAITING_SCHOOL));
        return page(
                scope.where(filter),
                queue ? SchoolScope.queueOrder(order, false) : SchoolScope.order(order, LATEST_FIRST),
                request);
    }

    /** Rescissions that wait for the school's review, the oldest first unless asked otherwise. */
    @RolesAllowed("SCHOOL")
    public Page<SigningRow> rescissionsToReview(SigningFilter filter, ListOrder order, PageRequest request) {
        return page(toReview(filter, true), SchoolScope.queueOrder(order, true), request);
    }

    /** The units that sent letters to the cohort's graduates, for choosing one. */
    @RolesAllowed("SCHOOL")
    public List<String> units(Cohort cohort) {
        Conditions where = scope.own().andEqual("s.cohort", cohort.year());
        return jdbi.withHandle(
                handle -> where.of(handle.createQuery("""
                        select distinct coalesce(s.e_name, e.name) as unit
                        from signing s join employer e on e.id = s.employer_id <where> order by unit
                        """)).mapTo(String.class).list());
    }

    /** Letters of the cohort to graduates who have no account. Those that end first come first. */
    @RolesAllowed("SCHOOL")
    public List<SigningRow> ofUnactivated(Cohort cohort) {
        Conditions where = scope.own()
                .andEqual("s.cohort", cohort.year())
                .andEqual("s.state", SigningState.AWAITING_GRADUATE.name())
                .and("""
                        not exists (select 1 from graduate p join account q on q.id = p.account_id
                            where p.id = s.graduate_id and q.unbound_at is null and q.closed_at is null)""");
        return rows(where, " order by s.deadline, s.id", new PageRequest(0, 50));
    }

    /** The school's rescissions that wait for an answer of the other side, the oldest first. */
    @RolesAllowed("SCHOOL")
    public List<SigningRow> rescissionsAwaitingAnswer(Cohort cohort) {
        Conditions where = scope.own()
                .andEqual("r.school_id", actor.requireSchool())
                .andEqual("r.cohort", cohort.year())
                .andEqual("r.state", RescissionState.AWAITING_COUNTERPARTY.name());
        return rows(where, " order by r.answer_until, r.id", new PageRequest(0, 50));
    }

    /**
     * Which signings wait for the school's review, all that a filter matches.
     *
     * @param rescissions whether their rescissions wait, and not they themselves
     * @param most how many at most
     */
    @RolesAllowed("SCHOOL")
    public List<Long> idsToReview(SigningFilter filter, boolean rescissions, int most) {
        String query = query("s.id") + SchoolScope.queueOrder(ListOrder.USUAL, rescissions);
        return jdbi.withHandle(handle -> toReview(filter, rescissions)
                .of(handle.createQuery(query + " fetch first :most rows only"))
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }

    /**
     * Where a signing stands in the queue of 签约审核 or 解约审核. It takes one statement as long as it is there.
     *
     * @param rescissions which of the two queues
     */
    @RolesAllowed("SCHOOL")
    public ReviewPlace place(SigningFilter filter, ListOrder order, boolean rescissions, long id) {
        Conditions where = toReview(filter, rescissions);
        String by = SchoolScope.queueOrder(order, rescissions);
        String places = query(PLACES.formatted(by, by, by));
        return jdbi.withHandle(handle -> where.of(handle.createQuery("""
                                select q.number, q.total, q.previous, q.next from (%s) q where q.id = :id
                                """.formatted(places)))
                        .bind("id", id)
                        .mapTo(ReviewPlace.class)
                        .findOne())
                .orElseGet(() -> outside(page(where, by, new PageRequest(0, 1))));
    }

    private static ReviewPlace outside(Page<SigningRow> first) {
        Long next = first.rows().stream().map(SigningRow::id).findFirst().orElse(null);
        return new ReviewPlace(0, first.total(), null, next);
    }

    /** Those of these signings that are the reader's, in the order of their keys. */
    @RolesAllowed("SCHOOL")
    public List<SigningRow> named(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return rows(scope.named(ids), " order by s.id", new PageRequest(0, ids.size()));
    }

    /**
     * 导出: the school's signings as xlsx, exactly those of the list.
     *
     * @throws Refusal {@code list.too_many_to_export}
     */
    @RolesAllowed("SCHOOL")
    public void export(SigningFilter filter, Locale language, OutputStream out) throws IOException {
        Conditions where = scope.where(filter);
        long total = count(where);
        export.requireRoom(total);
        audit.write("SIGNING_EXPORT", "LIST", null, total + " rows of " + filter.cohort());
        Words words = Words.of(language);
        List<String> head = Stream.of(
                        "name",
                        "id_number",
                        "department",
                        "level",
                        "major",
                        "employer",
                        "job",
                        "state",
                        "reason",
                        "since",
                        "agreement")
                .map(column -> words.text("list.column." + column))
                .toList();
        export.write(
                out,
                words.text("list.signings"),
                head,
                query(ALL_COLUMNS) + LATEST,
                where,
                SigningRow.class,
                row -> cells(row, words, language));
    }

    private List<String> cells(SigningRow row, Words words, Locale language) {
        String level = codes.find(CodeTable.LEVEL, row.levelCode())
                .map(code -> code.name(language))
                .orElse(row.levelCode());
        return Stream.of(
                        row.name(),
                        row.idMasked(),
                        row.department(),
                        level,
                        row.major(),
                        row.employer(),
                        row.jobTitle(),
                        words.text("SigningState." + row.state()),
                        row.reason() == null ? "" : words.text("EndReason." + row.reason()),
                        words.minute(row.since()),
                        row.agreement())
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }

    /** One signing of the reader's. @throws Refusal {@code signing.not_found} when it is not */
    public SigningRow one(long id) {
        Conditions where = new Conditions().andEqual("s.id", id);
        switch (actor.role()) {
            case EMPLOYER -> where.andEqual("s.employer_id", actor.requireEmployer());
            case GRADUATE -> where.and(OWN, "account", actor.accountId());
            default ->
                where.andEqual("s.school_id", actor.requireSchool())
                        .andWithin("s.g_department", Signings.CLASS_NAME, actor.scope());
        }
        return rows(where, "", new PageRequest(0, 1)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("signing.not_found"));
    }

    /** The school's or department's counts for a cohort. */
    @RolesAllowed("SCHOOL")
    public SchoolCounts schoolCounts(int cohort) {
        Conditions where = new Conditions()
                .andEqual("s.school_id", actor.requireSchool())
                .andEqual("s.cohort", cohort)
                .andWithin("s.g_department", Signings.CLASS_NAME, actor.scope());
        return jdbi.withHandle(handle -> {
            Map<SigningState, InState> byState = new EnumMap<>(SigningState.class);
            where.of(handle.createQuery("""
                            select s.state, count(*) as number, count(case when s.route <> 'ONLINE' then 1 end) as on_paper
                            from signing s <where> group by s.state
                            """))
                    .mapTo(InState.class)
                    .forEach(counted -> byState.put(counted.state(), counted));
            Map<SigningState, Long> states = new EnumMap<>(SigningState.class);
            byState.forEach((state, counted) -> states.put(state, counted.number()));
            long papers = Stream.of(SigningState.AWAITING_TERMS, SigningState.AWAITING_SCHOOL)
                    .mapToLong(state ->
                            byState.containsKey(state) ? byState.get(state).onPaper() : 0)
                    .sum();
            where.andEqual("r.state", RescissionState.AWAITING_SCHOOL.name());
            long rescissions =
                    where.of(handle.createQuery("""
                            select count(*) from rescission r join signing s on s.id = r.signing_id <where>
                            """)).mapTo(long.class).one();
            return new SchoolCounts(states, rescissions, papers);
        });
    }

    private record InState(SigningState state, long number, long onPaper) {}

    private Conditions toReview(SigningFilter filter, boolean rescissions) {
        Conditions where = scope.where(filter);
        if (rescissions) {
            // A rescission carries its school and cohort itself, so that its queue comes out of its own index.
            where.andEqual("r.school_id", actor.requireSchool())
                    .andEqual("r.cohort", filter.cohort())
                    .andEqual("r.state", RescissionState.AWAITING_SCHOOL.name());
        }
        return where;
    }

    private Page<SigningRow> page(Conditions where, String order, PageRequest request) {
        long total = count(where);
        return new Page<>(rows(where, order, request), total, request.first(), request.size());
    }

    private long count(Conditions where) {
        return jdbi.<Long, RuntimeException>withHandle(handle -> where.of(handle.createQuery(query("count(*)")))
                .mapTo(long.class)
                .one());
    }

    private List<SigningRow> rows(Conditions where, String order, PageRequest request) {
        return jdbi.withHandle(handle -> where.of(handle.createQuery(query(ALL_COLUMNS) + order + request.sql()))
                .mapTo(SigningRow.class)
                .list());
    }

    private String query(String selected) {
        return query(selected, agreements, WITH_OPEN_RESCISSION);
    }

    /** The query for something of signings and their rescissions, with {@code <where>}, to which an order is added. */
    static String query(String selected, AgreementsOfSignings agreements, String rescissions) {
        return QUERY.formatted(selected, agreements.joined(), rescissions);
    }

    /**
     * The columns of {@link SigningRow}. Those that cost a look into another table can be left out ({@code null}, the last one
     * {@code false}) by lists that do not show them.
     */
    static String columns(String employer, String note, String since, String agreement, String phone, String pair) {
        return COLUMNS.formatted(employer, note, since, agreement, phone, pair);
    }
}
