package quxiang.signing.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.ListOrder;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.Words;
import quxiang.common.sheet.SheetExport;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.signing.EndReason;
import quxiang.signing.SigningState;
import quxiang.signing.rescission.RescissionOutcome;
import quxiang.signing.rescission.RescissionState;

/** Signings as lists, scoped by who reads: one query a page, one for its total. Those of employers are {@link SigningTabs}. */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL"})
public class SigningLists {

    static final String EMPLOYER = "coalesce(s.e_name, e.name)";
    static final String AGREEMENT = "a.number";
    static final String PHONE = "(select c.phone from school c where c.id = s.school_id)";
    static final String PAIR =
            "(select count(*) from signing l where l.employer_id = s.employer_id and l.live_graduate_id = s.graduate_id)";
    static final String COLUMNS = columns(EMPLOYER, AGREEMENT, PHONE, PAIR);

    static final String WITH_OPEN_RESCISSION = " left join rescission r on r.live_signing_id = s.id";
    static final String WITH_EVERY_RESCISSION = " left join rescission r on r.signing_id = s.id";

    @PersistenceContext
    EntityManager em;

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
        WhereClause where = new WhereClause().and("s.graduate_id = ?", actor.requireGraduate());
        return rows(WITH_OPEN_RESCISSION, where, " order by s.sent_at desc, s.id desc", new PageRequest(0, 50));
    }

    /**
     * Signings of the school or department that reads. Those to review are in the order asked for and the longest waiting first, others
     * by their latest change.
     */
    @RolesAllowed("SCHOOL")
    public Page<SigningRow> ofSchool(SigningFilter filter, ListOrder order, PageRequest request) {
        boolean queue = filter.states().equals(Set.of(SigningState.AWAITING_SCHOOL));
        return page(
                WITH_OPEN_RESCISSION,
                scope.where(filter),
                queue ? SchoolScope.queueOrder(order, false) : " order by s.state_since desc, s.id desc",
                request);
    }

    /** Rescissions that wait for the school's review, the oldest first unless asked otherwise. */
    @RolesAllowed("SCHOOL")
    public Page<SigningRow> rescissionsToReview(SigningFilter filter, ListOrder order, PageRequest request) {
        return page(WITH_OPEN_RESCISSION, toReview(filter, true), SchoolScope.queueOrder(order, true), request);
    }

    /**
     * Which signings wait for the school's review, all that a filter matches.
     *
     * @param rescissions whether their rescissions wait, and not they themselves
     * @param most how many at most
     */
    @RolesAllowed("SCHOOL")
    public List<Long> idsToReview(SigningFilter filter, boolean rescissions, int most) {
        WhereClause where = toReview(filter, rescissions);
        List<?> ids = where.bind(em.createNativeQuery("select s.id" + from() + WITH_OPEN_RESCISSION + where.sql()
                        + SchoolScope.queueOrder(ListOrder.USUAL, rescissions) + " fetch first " + most + " rows only"))
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /**
     * Where a signing stands in the queue of 签约审核 or 解约审核. It takes one statement as long as it is there.
     *
     * @param rescissions which of the two queues
     */
    @RolesAllowed("SCHOOL")
    @SuppressWarnings("unchecked")
    public ReviewPlace place(SigningFilter filter, ListOrder order, boolean rescissions, long id) {
        WhereClause where = toReview(filter, rescissions);
        String by = " over (" + SchoolScope.queueOrder(order, rescissions).strip() + ")";
        List<Object[]> rows = where.bind(em.createNativeQuery("select q.place, q.total, q.before_it, q.after_it from"
                        + " (select s.id, row_number()" + by + " as place, count(*) over () as total, lag(s.id)" + by
                        + " as before_it, lead(s.id)" + by + " as after_it" + from() + WITH_OPEN_RESCISSION
                        + where.sql()
                        + ") q where q.id = " + id))
                .getResultList();
        for (Object[] row : rows) {
            RowReader columns = new RowReader(row);
            return new ReviewPlace(columns.number(), columns.number(), columns.numberOrNull(), columns.numberOrNull());
        }
        Page<SigningRow> first =
                page(WITH_OPEN_RESCISSION, where, SchoolScope.queueOrder(order, rescissions), new PageRequest(0, 1));
        return new ReviewPlace(
                0,
                first.total(),
                null,
                first.rows().stream().map(SigningRow::id).findFirst().orElse(null));
    }

    /** Those of these signings that are the reader's, in the order of their keys. */
    @RolesAllowed("SCHOOL")
    public List<SigningRow> named(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return rows(WITH_OPEN_RESCISSION, scope.named(ids), " order by s.id", new PageRequest(0, ids.size()));
    }

    /**
     * 导出: the school's signings as xlsx, exactly those of the list.
     *
     * @throws Refusal {@code list.too_many_to_export}
     */
    @RolesAllowed("SCHOOL")
    public void export(SigningFilter filter, Locale language, OutputStream out) throws IOException {
        WhereClause where = scope.where(filter);
        Number total = (Number)
                where.bind(em.createNativeQuery("select count(*)" + from() + WITH_OPEN_RESCISSION + where.sql()))
                        .getSingleResult();
        export.requireRoom(total.longValue());
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
        String query =
                COLUMNS + from() + WITH_OPEN_RESCISSION + where.sql() + " order by s.state_since desc, s.id desc";
        export.write(
                out, words.text("list.signings"), head, query, where, columns -> cells(row(columns), words, language));
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
        WhereClause where = new WhereClause().and("s.id = ?", id);
        switch (actor.role()) {
            case EMPLOYER -> where.and("s.employer_id = ?", actor.requireEmployer());
            case GRADUATE -> where.and("s.graduate_id = ?", actor.requireGraduate());
            default ->
                where.and("s.school_id = ?", actor.requireSchool()).andEqual("s.g_department", actor.department());
        }
        return rows(WITH_OPEN_RESCISSION, where, "", new PageRequest(0, 1)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("signing.not_found"));
    }

    /** The school's or department's counts for a cohort. */
    @RolesAllowed("SCHOOL")
    @SuppressWarnings("unchecked")
    public SchoolCounts schoolCounts(int cohort) {
        WhereClause where = new WhereClause()
                .and("s.school_id = ?", actor.requireSchool())
                .and("s.cohort = ?", cohort)
                .andEqual("s.g_department", actor.department());
        List<Object[]> rows = where.bind(em.createNativeQuery(
                        "select s.state, count(*) from signing s" + where.sql() + " group by s.state"))
                .getResultList();
        Map<SigningState, Long> states = new EnumMap<>(SigningState.class);
        for (Object[] row : rows) {
            RowReader columns = new RowReader(row);
            states.put(columns.constant(SigningState.class), columns.number());
        }
        where.and("r.state = ?", RescissionState.AWAITING_SCHOOL.name());
        Number rescissions = (Number) where.bind(em.createNativeQuery(
                        "select count(*) from rescission r join signing s on s.id = r.signing_id" + where.sql()))
                .getSingleResult();
        return new SchoolCounts(states, rescissions.longValue());
    }

    private String from() {
        return from(agreements);
    }

    /** Every signing has its unit. Joined from the left it is looked at only where a condition or the row asks for it, and not to count. */
    static String from(AgreementsOfSignings agreements) {
        return " from signing s left join employer e on e.id = s.employer_id " + agreements.joined();
    }

    private WhereClause toReview(SigningFilter filter, boolean rescissions) {
        WhereClause where = scope.where(filter);
        if (rescissions) {
            // A rescission carries its school and cohort itself, so that its queue comes out of its own index.
            where.and("r.school_id = ?", actor.requireSchool())
                    .and("r.cohort = ?", filter.cohort())
                    .and("r.state = ?", RescissionState.AWAITING_SCHOOL.name());
        }
        return where;
    }

    private Page<SigningRow> page(String rescission, WhereClause where, String order, PageRequest request) {
        Number total = (Number) where.bind(em.createNativeQuery("select count(*)" + from() + rescission + where.sql()))
                .getSingleResult();
        return new Page<>(rows(rescission, where, order, request), total.longValue(), request.first(), request.size());
    }

    @SuppressWarnings("unchecked")
    private List<SigningRow> rows(String rescission, WhereClause where, String order, PageRequest request) {
        List<Object[]> rows = where.bind(
                        em.createNativeQuery(COLUMNS + from() + rescission + where.sql() + order + request.sql()))
                .getResultList();
        return rows.stream().map(row -> row(new RowReader(row))).toList();
    }

    /**
     * What {@link #row} reads. The parts that cost a look into another table can be left out ({@code null}, for the last one {@code 0})
     * by lists that do not show them.
     */
    static String columns(String employer, String agreement, String phone, String pair) {
        return "select s.id, s.graduate_id, s.g_name, s.g_id_masked, s.g_school_name, s.g_department, s.g_level_code,"
                + " s.g_major, " + employer + ", s.job_title, s.state, s.reason, s.note, s.state_since, s.sent_at,"
                + " s.deadline, s.accepted_at, r.state, r.initiator, r.outcome, r.reason, " + agreement + ", " + phone
                + ", " + pair + ", s.endorsed_at";
    }

    static SigningRow row(RowReader c) {
        return new SigningRow(
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
                c.constant(SigningState.class),
                c.constant(EndReason.class),
                c.text(),
                c.instant(),
                c.instant(),
                c.instant(),
                c.instant(),
                c.constant(RescissionState.class),
                c.constant(Role.class),
                c.constant(RescissionOutcome.class),
                c.text(),
                c.text(),
                c.text(),
                c.number() > 0,
                c.instant());
    }
}
