package quxiang.signing.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.ListOrder;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.common.sheet.SheetExport;
import quxiang.common.sql.Conditions;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/**
 * The tabs of 签约/解约 (manual, chapters 5 to 8). They take one query a page, one for the counts of all tabs, one for the total of a list
 * that is narrowed.
 */
@Stateless
@RolesAllowed("EMPLOYER")
public class SigningTabs {

    private static final Map<String, String> ORDERS = Map.of(
            "name", "s.g_name",
            "school", "s.g_school_name",
            "level", "s.g_level_code",
            "major", "s.g_major",
            "job", "s.job_title");
    private static final Map<String, String> INVALID_ORDERS = Map.of(
            "name", "x.g_name",
            "school", "x.g_school_name",
            "level", "x.g_level_code",
            "major", "x.g_major");
    private static final String INVALID = """
            from (select 'FAVORITE' as kind, f.id, f.employer_id, f.cohort, f.school_id, f.g_name, f.g_id_hash, f.g_id_masked,
                    f.g_school_name, f.g_level_code, f.g_major, f.invalid_reason as reason, f.invalidated_at as at
                from favorite f where f.invalid_reason is not null
                union all
                select 'SIGNING', s.id, s.employer_id, s.cohort, s.school_id, s.g_name, s.g_id_hash, s.g_id_masked,
                    s.g_school_name, s.g_level_code, s.g_major, s.reason, s.state_since
                from signing s where s.state = 'INVALIDATED') x
                join school c on c.id = x.school_id
            <where>""";
    private static final String INVALID_ROWS = """
            select x.kind = 'FAVORITE' as favorite, x.id, x.g_name as name, x.g_id_masked as id_masked, x.g_school_name as school,
                x.g_level_code as level_code, x.g_major as major, x.reason, x.at, c.phone %s""".formatted(INVALID);

    private static final List<String> HEAD =
            List.of("name", "id_number", "school", "level", "major", "job", "state", "reason", "since", "agreement");
    private static final List<String> RESCISSION_HEAD = List.of(
            "name",
            "id_number",
            "school",
            "level",
            "major",
            "job",
            "state",
            "reason",
            "since",
            "initiator",
            "rescission_reason",
            "agreement");

    private static final String COUNTS = """
            select 's.state' as kind, state, count(*) as number from signing
                where employer_id = :unit and cohort = :cohort group by state
            union all
            select 'r.state', state, count(*) from rescission where employer_id = :unit and cohort = :cohort group by state
            union all
            select 's.state', 'INVALIDATED', count(*) from favorite
                where employer_id = :unit and cohort = :cohort and invalid_reason is not null
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    SheetExport export;

    @Inject
    Codes codes;

    @Inject
    Audit audit;

    @Inject
    AgreementsOfSignings agreements;

    @Inject
    Seal seal;

    /**
     * A tab's rows, the latest change first unless asked otherwise. For 失效 there is {@link #invalid}.
     *
     * @param choice the name of one of the tab's {@link EmployerTab#choices}, or {@code null}
     */
    public TabRows<SigningRow> page(
            EmployerTab tab, SigningFilter filter, String choice, ListOrder order, PageRequest request) {
        return page(tab, filter, choice, order, request, SigningRow.class);
    }

    /** What is 失效, favourites and signings, the latest first unless asked otherwise. */
    public TabRows<InvalidRow> invalid(SigningFilter filter, String choice, ListOrder order, PageRequest request) {
        return page(EmployerTab.INVALIDATED, filter, choice, order, request, InvalidRow.class);
    }

    /** A list that is not narrowed has as many rows as its tab, which have been counted. */
    private <R> TabRows<R> page(
            EmployerTab tab, SigningFilter filter, String choice, ListOrder order, PageRequest request, Class<R> row) {
        Conditions where = where(tab, filter, choice);
        List<R> rows = jdbi.withHandle(handle -> where.of(handle.createQuery(query(tab, order, false) + request.sql()))
                .mapTo(row)
                .list());
        Map<EmployerTab, Long> counts = counts(filter.cohort());
        long total = filter.isNarrow() || choice != null ? total(tab, where) : counts.get(tab);
        return new TabRows<>(new Page<>(rows, total, request.first(), request.size()), counts);
    }

    /**
     * 导出: the tab's rows in the same order as an xlsx, ID numbers masked.
     *
     * @throws quxiang.common.Refusal {@code list.too_many_to_export}
     */
    public void export(
            EmployerTab tab, SigningFilter filter, String choice, ListOrder order, Locale language, OutputStream out)
            throws IOException {
        Conditions where = where(tab, filter, choice);
        long total = total(tab, where);
        export.requireRoom(total);
        audit.write("SIGNING_EXPORT", "LIST", null, total + " rows of " + tab.name() + " " + filter.cohort());
        Words words = Words.of(language);
        boolean invalid = tab == EmployerTab.INVALIDATED;
        List<String> head = (invalid
                        ? Stream.of("name", "id_number", "school", "level", "major", "kind", "reason", "since", "phone")
                        : tab.listsRescissions() ? RESCISSION_HEAD.stream() : HEAD.stream())
                .map(column -> words.text("list.column." + column))
                .toList();
        String query = query(tab, order, true);
        if (invalid) {
            export.write(out, words.of(tab), head, query, where, InvalidRow.class, row -> cells(row, words, language));
        } else {
            export.write(
                    out, words.of(tab), head, query, where, SigningRow.class, row -> cells(tab, row, words, language));
        }
    }

    /** How many rows each tab has for a cohort. */
    private Map<EmployerTab, Long> counts(int cohort) {
        Map<EmployerTab, Long> counts = new EnumMap<>(EmployerTab.class);
        Arrays.stream(EmployerTab.values()).forEach(tab -> counts.put(tab, 0L));
        jdbi.useHandle(handle -> handle.createQuery(COUNTS)
                .bind("unit", actor.requireEmployer())
                .bind("cohort", cohort)
                .mapTo(Counted.class)
                .forEach(counted -> Arrays.stream(EmployerTab.values())
                        .filter(counted::isOf)
                        .forEach(tab -> counts.merge(tab, counted.number(), Long::sum))));
        return counts;
    }

    private record Counted(String kind, String state, long number) {

        boolean isOf(EmployerTab tab) {
            return tab.column().equals(kind)
                    && tab.states().stream().anyMatch(one -> one.name().equals(state));
        }
    }

    private List<String> cells(EmployerTab tab, SigningRow row, Words words, Locale language) {
        boolean rescission = tab.listsRescissions();
        Enum<?> state = rescission ? row.rescission() : row.state();
        Enum<?> reason = rescission ? row.outcome() : row.reason();
        List<String> cells = new ArrayList<>(Arrays.asList(
                row.name(),
                row.idMasked(),
                row.school(),
                level(row.levelCode(), language),
                row.major(),
                row.jobTitle(),
                words.of(state),
                Stream.of(reason == null ? null : words.of(reason), row.note())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("："))));
        cells.add(words.minute(row.since()));
        if (rescission) {
            cells.add(words.of(row.initiator()));
            cells.add(row.rescissionReason());
        }
        cells.add(row.agreement());
        return cells;
    }

    private List<String> cells(InvalidRow row, Words words, Locale language) {
        return Arrays.asList(
                row.name(),
                row.idMasked(),
                row.school(),
                level(row.levelCode(), language),
                row.major(),
                words.text(row.favorite() ? "list.kind.favorite" : "list.kind.signing"),
                words.of(row.reason()),
                words.minute(row.at()),
                row.phone());
    }

    private String level(String code, Locale language) {
        return codes.find(CodeTable.LEVEL, code).map(c -> c.name(language)).orElse(code);
    }

    private Conditions where(EmployerTab tab, SigningFilter filter, String choice) {
        boolean invalid = tab == EmployerTab.INVALIDATED;
        String alias = invalid ? "x." : "s.";
        // A rescission carries its unit and cohort itself, so that its tab comes out of its own index.
        String owner = tab.listsRescissions() ? "r." : alias;
        Conditions where = new Conditions()
                .andEqual(owner + "employer_id", actor.requireEmployer())
                .andEqual(owner + "cohort", filter.cohort());
        if (!invalid) {
            where.andIn(tab.column(), tab.states());
        }
        where.andContains(alias + "g_name", filter.name())
                .andContains(alias + "g_school_name", filter.counterparty())
                .andDays(tab.since(), filter.from(), filter.to());
        if (filter.holder() != null) {
            where.andAny(alias + "g_id_hash", seal.under(filter.holder()));
        }
        return tab.narrowed(where, choice);
    }

    /** @param agreement whether the agreement's number is read as well, which only the export shows */
    private String query(EmployerTab tab, ListOrder order, boolean agreement) {
        if (tab == EmployerTab.INVALIDATED) {
            return INVALID_ROWS + order.sql(orders(INVALID_ORDERS, tab), "x.at desc, x.kind, x.id desc", "x.id");
        }
        boolean rescissions = tab.listsRescissions();
        String columns = SigningLists.columns(
                "null",
                rescissions ? "r.note" : "s.note",
                tab.since(),
                agreement ? SigningLists.AGREEMENT : "null",
                tab == EmployerTab.VOIDED ? SigningLists.PHONE : "null",
                tab == EmployerTab.FAILED ? SigningLists.PAIR : "false");
        String rows = SigningLists.query(
                columns,
                agreements,
                rescissions ? SigningLists.WITH_EVERY_RESCISSION : SigningLists.WITH_OPEN_RESCISSION);
        String id = rescissions ? "r.id" : "s.id";
        return rows + order.sql(orders(ORDERS, tab), "%s desc, %s desc".formatted(tab.since(), id), id);
    }

    private static Map<String, String> orders(Map<String, String> columns, EmployerTab tab) {
        Map<String, String> orders = new HashMap<>(columns);
        orders.put("since", tab.since());
        return orders;
    }

    private long total(EmployerTab tab, Conditions where) {
        String from = tab == EmployerTab.INVALIDATED
                ? INVALID
                : tab.listsRescissions()
                        ? "from signing s join rescission r on r.signing_id = s.id <where>"
                        : "from signing s <where>";
        return jdbi.<Long, RuntimeException>withHandle(
                handle -> where.of(handle.createQuery("select count(*) %s".formatted(from)))
                        .mapTo(long.class)
                        .one());
    }
}
