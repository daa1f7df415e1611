package quxiang.roster.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import quxiang.account.UnitUsers;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.IdNumber;
import quxiang.common.ListOrder;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.common.sheet.SheetExport;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;
import quxiang.reference.Codes;
import quxiang.roster.format.RosterLayout;

/** 生源库 as the school reads it: its own graduates, for staff of a department only theirs. */
@Stateless
@RolesAllowed("SCHOOL")
public class RosterList {

    private static final String ROWS =
            "select id, name, id_masked, roster_mobile, exam_no, student_no, department, class_name, level_code, major,"
                    + " graduates_on from graduate g";

    private static final Map<String, String> ORDERS = Map.of(
            "name", "g.name",
            "number", "g.student_no",
            "department", "g.department",
            "level", "g.level_code",
            "major", "g.major",
            "graduates_on", "g.graduates_on");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Actor actor;

    @Inject
    private Seal seal;

    @Inject
    private AgreementsInForce agreements;

    @Inject
    private Codes codes;

    @Inject
    private SheetExport export;

    @Inject
    private Audit audit;

    /** One page of the graduates that match. They are by department and then in the order in which they came unless asked otherwise. */
    public Page<RosterEntry> page(Cohort cohort, RosterFilter filter, ListOrder order, PageRequest request) {
        WhereClause conditions = where(cohort, filter);
        long total = ((Number) conditions
                        .bind(entities.createNativeQuery(count(conditions)))
                        .getSingleResult())
                .longValue();
        List<?> rows = conditions
                .bind(entities.createNativeQuery(rows(conditions, order)))
                .setFirstResult(request.first())
                .setMaxResults(request.size())
                .getResultList();
        List<RosterEntry> entries =
                rows.stream().map(row -> entry(new RowReader((Object[]) row))).toList();
        return new Page<>(entries, total, request.first(), request.size());
    }

    /** The graduates that match, by department, at most so many. */
    public List<Long> ids(Cohort cohort, RosterFilter filter, int most) {
        WhereClause conditions = where(cohort, filter);
        List<?> ids = conditions
                .bind(entities.createNativeQuery(
                        "select id from graduate g" + conditions.sql() + " order by department, id"))
                .setMaxResults(most)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    static String count(WhereClause conditions) {
        return "select count(*) from graduate g" + conditions.sql();
    }

    static String rows(WhereClause conditions, ListOrder order) {
        return ROWS + tail(conditions, order);
    }

    private static String tail(WhereClause conditions, ListOrder order) {
        return conditions.sql() + order.sql(ORDERS, "school_id, cohort, department, id", "g.id");
    }

    private WhereClause where(Cohort cohort, RosterFilter filter) {
        WhereClause conditions = scope(cohort);
        RosterScope scope = new RosterScope(actor.requireSchool(), cohort.year(), agreements.condition());
        filter.asked().forEach((condition, value) -> condition.addTo(conditions, scope, value));
        return conditions;
    }

    /**
     * 导出: the roster as xlsx, exactly what the list shows in its order, with masked ID numbers.
     *
     * @throws quxiang.common.Refusal {@code list.too_many_to_export}
     */
    public void export(Cohort cohort, RosterFilter filter, ListOrder order, Locale language, OutputStream out)
            throws IOException {
        WhereClause where = where(cohort, filter);
        long total =
                ((Number) where.bind(entities.createNativeQuery(count(where))).getSingleResult()).longValue();
        export.requireRoom(total);
        audit.write("ROSTER_EXPORT", "LIST", null, total + " rows of " + cohort.year());
        Words words = Words.of(language);
        ExportedRoster exported = new ExportedRoster(RosterLayout.NATIONAL);
        export.write(
                out,
                words.text("list.roster"),
                exported.head(words::text),
                exported.select() + tail(where, order),
                where,
                row -> exported.cells(
                        row,
                        (table, code) -> codes.find(table, code)
                                .map(found -> found.name(language))
                                .orElse(code)));
    }

    private static RosterEntry entry(RowReader c) {
        return new RosterEntry(
                c.number(),
                c.text(),
                c.text(),
                UnitUsers.masked(c.text()),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.text(),
                c.day());
    }

    /** The hash by which an ID number is looked for. */
    public String hash(String idNumber) {
        return seal.hash(IdNumber.tidy(idNumber));
    }

    /** The departments that occur in the roster, for choosing one. */
    public List<String> departments(Cohort cohort) {
        WhereClause conditions = scope(cohort).and("department is not null");
        List<?> names = conditions
                .bind(entities.createNativeQuery(
                        "select distinct department from graduate" + conditions.sql() + " order by department"))
                .getResultList();
        return names.stream().map(String::valueOf).toList();
    }

    private WhereClause scope(Cohort cohort) {
        return scope(actor.requireSchool(), cohort.year(), actor.department());
    }

    static WhereClause scope(long school, int cohort, String department) {
        return new WhereClause()
                .and("school_id = ?", school)
                .and("cohort = ?", cohort)
                .and("removed_at is null")
                .andEqual("department", department);
    }
}
