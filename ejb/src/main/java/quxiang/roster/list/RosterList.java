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
import java.util.stream.Stream;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.IdNumber;
import quxiang.common.Order;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.common.sheet.SheetExport;
import quxiang.common.sql.Columns;
import quxiang.common.sql.Conditions;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/** 生源库 as the school reads it: its own graduates, for staff of a department only theirs. */
@Stateless
@RolesAllowed("SCHOOL")
public class RosterList {

    private static final String ROWS =
            "select id, name, id_masked, exam_no, student_no, department, class_name, level_code, major,"
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
    private Codes codes;

    @Inject
    private SheetExport export;

    @Inject
    private Audit audit;

    /** One page of the graduates that match, by department and then in the order in which they came unless asked otherwise. */
    public Page<RosterEntry> page(Cohort cohort, RosterFilter filter, Order order, PageRequest request) {
        Conditions conditions = where(cohort, filter);
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
                rows.stream().map(row -> entry(new Columns((Object[]) row))).toList();
        return new Page<>(entries, total, request.first(), request.size());
    }

    static String count(Conditions conditions) {
        return "select count(*) from graduate g" + conditions.sql();
    }

    static String rows(Conditions conditions, Order order) {
        return ROWS + conditions.sql() + order.sql(ORDERS, "school_id, cohort, department, id", "g.id");
    }

    private Conditions where(Cohort cohort, RosterFilter filter) {
        Conditions conditions = scope(cohort);
        filter.asked()
                .forEach(
                        (condition, value) -> condition.addTo(conditions, cohort.year(), actor.requireSchool(), value));
        return conditions;
    }

    /**
     * 导出: the roster as xlsx, exactly what the list shows in its order, with masked ID numbers.
     *
     * @throws quxiang.common.Refusal {@code list.too_many_to_export}
     */
    public void export(Cohort cohort, RosterFilter filter, Order order, Locale language, OutputStream out)
            throws IOException {
        Conditions where = where(cohort, filter);
        long total =
                ((Number) where.bind(entities.createNativeQuery(count(where))).getSingleResult()).longValue();
        export.requireRoom(total);
        audit.write("ROSTER_EXPORT", "LIST", null, total + " rows of " + cohort.year());
        Words words = Words.of(language);
        List<String> head = Stream.of(
                        "name",
                        "id_number",
                        "exam_no",
                        "student_no",
                        "department",
                        "class",
                        "level",
                        "major",
                        "graduates_on")
                .map(column -> words.text("list.column." + column))
                .toList();
        export.write(
                out,
                words.text("list.roster"),
                head,
                rows(where, order),
                where,
                columns -> cells(entry(columns), language));
    }

    private List<String> cells(RosterEntry row, Locale language) {
        return Stream.of(
                        row.name(),
                        row.idMasked(),
                        row.examNo(),
                        row.studentNo(),
                        row.department(),
                        row.className(),
                        codes.find(CodeTable.LEVEL, row.levelCode())
                                .map(code -> code.name(language))
                                .orElse(row.levelCode()),
                        row.major(),
                        row.graduatesOn().toString())
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }

    private static RosterEntry entry(Columns c) {
        return new RosterEntry(
                c.number(), c.text(), c.text(), c.text(), c.text(), c.text(), c.text(), c.text(), c.text(), c.day());
    }

    /** The hash by which an ID number is looked for. */
    public String hash(String idNumber) {
        return seal.hash(IdNumber.tidy(idNumber));
    }

    /** The departments that occur in the roster, for choosing one. */
    public List<String> departments(Cohort cohort) {
        Conditions conditions = scope(cohort).and("department is not null");
        List<?> names = conditions
                .bind(entities.createNativeQuery(
                        "select distinct department from graduate" + conditions.sql() + " order by department"))
                .getResultList();
        return names.stream().map(String::valueOf).toList();
    }

    private Conditions scope(Cohort cohort) {
        return scope(actor.requireSchool(), cohort.year(), actor.department());
    }

    static Conditions scope(long school, int cohort, String department) {
        return new Conditions()
                .and("school_id = ?", school)
                .and("cohort = ?", cohort)
                .and("removed_at is null")
                .andEqual("department", department);
    }
}
