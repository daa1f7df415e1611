package quxiang.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.ListOrder;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Words;
import quxiang.common.sheet.SheetWriter;
import quxiang.common.sql.Conditions;
import quxiang.signing.SigningState;

/**
 * 省级统计: what a province sees of its schools. It counts as its schools do, and as 全国统计 does from what was counted ahead where there
 * is much to count ({@link #asOf}).
 */
@Stateless
@RolesAllowed("PROVINCE")
public class ProvinceFigures {

    private static final int MOST = 5000;

    /** What a list of schools can be ordered by. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("code", "s.code"),
            Map.entry("name", "s.name"),
            Map.entry("graduates", "coalesce(r.everybody, 0)"),
            Map.entry("open", "coalesce(o.open_count, 0)"),
            Map.entry("signed", "coalesce(r.signed_count, 0)"),
            Map.entry("placed", "coalesce(r.placed_count, 0)"),
            Map.entry("looking", "coalesce(r.looking_on_count, 0)"),
            Map.entry("unknown", "coalesce(r.unknown_count, 0)"),
            Map.entry("signedRate", "coalesce(1.0 * r.signed_count / nullif(r.everybody, 0), -1)"),
            Map.entry("rate", "coalesce(1.0 * (r.signed_count + r.placed_count) / nullif(r.everybody, 0), -1)"));

    private static final String ROSTERS_NOW = """
            select g.school_id, count(*) as everybody, %s
            from graduate g join school p on p.id = g.school_id
            where g.cohort = :cohort and g.removed_at is null and p.region_code like :province
            group by g.school_id
            """;

    private static final String ROSTERS_AHEAD = """
            select f.school_id, sum(f.number) as everybody,
                sum(case when f.state = 'SIGNED' then f.number else 0 end) as signed_count,
                sum(case when f.state = 'PLACED' then f.number else 0 end) as placed_count,
                sum(case when f.state = 'LOOKING_ON' then f.number else 0 end) as looking_on_count,
                sum(case when f.state = 'UNKNOWN' then f.number else 0 end) as unknown_count
            from figure_school f join school p on p.id = f.school_id
            where f.run_id = :run and f.kind = 'GRADUATE' and f.cohort = :cohort and p.region_code like :province
            group by f.school_id
            """;

    private static final String SIGNINGS_NOW = """
            select x.school_id, x.state, count(*) as number
            from signing x join school p on p.id = x.school_id
            where x.cohort = :cohort and p.region_code like :province
            group by x.school_id, x.state
            """;

    private static final String SIGNINGS_AHEAD = """
            select x.school_id, x.state, sum(x.number) as number
            from figure_school x join school p on p.id = x.school_id
            where x.run_id = :run and x.kind = 'SIGNING' and x.cohort = :cohort and p.region_code like :province
            group by x.school_id, x.state
            """;

    private static final String SCHOOLS = """
            select s.id, s.code, s.name, s.online_signing, coalesce(r.everybody, 0) as graduates, coalesce(o.open_count, 0) as open,
                coalesce(r.signed_count, 0) as signed, coalesce(r.placed_count, 0) as placed,
                coalesce(r.looking_on_count, 0) as looking, coalesce(r.unknown_count, 0) as unregistered
            from school s
                left join (<rosters>) r on r.school_id = s.id
                left join (
                    select y.school_id, sum(y.number) as open_count from (<signings>) y
                    where y.state in ('AWAITING_GRADUATE', 'AWAITING_TERMS', 'RETURNED', 'AWAITING_STAMPED', 'AWAITING_SCHOOL')
                    group by y.school_id) o on o.school_id = s.id
            <where> <order> offset :first rows fetch next :size rows only
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    AggregatedFigures ahead;

    @Inject
    PlacementCounts counts;

    @Inject
    Audit audit;

    /** Of when the figures are. It is {@code null} when they are counted in this moment. */
    public Instant asOf() {
        return ahead.latest().map(AggregatedFigures.Run::begunAt).orElse(null);
    }

    /** All schools of the province together. */
    public Placement whole(int cohort) {
        return jdbi.withHandle(handle -> counted(handle, """
                select cast(null as varchar(10)) as grouped, coalesce(sum(r.everybody), 0) as everybody,
                    coalesce(sum(r.signed_count), 0) as signed_count, coalesce(sum(r.placed_count), 0) as placed_count,
                    coalesce(sum(r.looking_on_count), 0) as looking_on_count, coalesce(sum(r.unknown_count), 0) as unknown_count
                from (<rosters>) r
                """, scope(cohort))
                .map(PlacementCounts::placement)
                .one());
    }

    /** How many signings of a cohort there are in each state; states without any are there too. */
    public Map<SigningState, Long> signings(int cohort) {
        Map<SigningState, Long> numbers = new EnumMap<>(SigningState.class);
        for (SigningState state : SigningState.values()) {
            numbers.put(state, 0L);
        }
        jdbi.useHandle(handle -> counted(
                        handle,
                        "select y.state, sum(y.number) as number from (<signings>) y group by y.state",
                        scope(cohort))
                .mapTo(InState.class)
                .forEach(one -> numbers.put(one.state(), one.number())));
        return numbers;
    }

    private record InState(SigningState state, long number) {}

    /**
     * The schools of the province, by their codes unless another order is asked for.
     *
     * @param name a part of the school's name, or nothing
     */
    public Page<SchoolOutcome> schools(int cohort, String name, ListOrder order, PageRequest request) {
        Conditions where = named(cohort, name);
        return jdbi.withHandle(handle -> {
            long total = where.of(handle.createQuery("select count(*) from school s <where>"))
                    .mapTo(long.class)
                    .one();
            List<SchoolOutcome> rows = rows(handle, where, order, request.first(), request.size());
            return new Page<>(rows, total, request.first(), request.size());
        });
    }

    private List<SchoolOutcome> rows(Handle handle, Conditions where, ListOrder order, int first, int size) {
        return counted(handle, SCHOOLS, where)
                .define("order", order.sql(COLUMNS, "s.code", "s.code"))
                .bind("first", first)
                .bind("size", size)
                .mapTo(SchoolOutcome.class)
                .list();
    }

    private Conditions named(int cohort, String name) {
        return scope(cohort).and("s.region_code like :province").andContains("s.name", name);
    }

    private Conditions scope(int cohort) {
        return new Conditions().value("cohort", cohort).value("province", actor.requireProvince() + "%");
    }

    private Query counted(Handle handle, String statement, Conditions where) {
        Optional<AggregatedFigures.Run> run = ahead.latest();
        return where.of(handle.createQuery(statement))
                .define("rosters", run.isPresent() ? ROSTERS_AHEAD : ROSTERS_NOW.formatted(counts.columns()))
                .define("signings", run.isPresent() ? SIGNINGS_AHEAD : SIGNINGS_NOW)
                .bind("run", run.map(AggregatedFigures.Run::id).orElse(0L));
    }

    /** 导出: a row for each school and one for all, with numerators and denominators, as xlsx. */
    public void export(int cohort, String name, ListOrder order, Locale language, OutputStream out) throws IOException {
        audit.write("STATISTICS_EXPORT", "LIST", null, cohort + " " + actor.requireProvince());
        Words words = Words.of(language);
        try (SheetWriter sheet = SheetWriter.xlsx(out, words.text("list.province"))) {
            sheet.row(Stream.of(
                            "school_code",
                            "school",
                            "all",
                            "open",
                            "signed",
                            "placed",
                            "looking",
                            "unknown",
                            "found",
                            "signed_percent",
                            "percent")
                    .map(column -> words.text("statistics.column." + column))
                    .toList());
            List<SchoolOutcome> all = jdbi.withHandle(handle -> rows(handle, named(cohort, name), order, 0, MOST));
            for (SchoolOutcome one : all) {
                sheet.row(cells(one.code(), one.name(), one));
            }
            Placement whole = whole(cohort);
            sheet.row(cells(
                    "",
                    words.text("statistics.province_whole"),
                    new SchoolOutcome(
                            0,
                            "",
                            "",
                            false,
                            whole.all(),
                            open(signings(cohort)),
                            whole.signed(),
                            whole.placed(),
                            whole.looking(),
                            whole.unknown())));
        }
    }

    /** How many of them wait for an answer or a review. */
    public static long open(Map<SigningState, Long> signings) {
        return signings.entrySet().stream()
                .filter(state -> state.getKey().isOpen())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static List<String> cells(String code, String name, SchoolOutcome one) {
        List<String> cells = new ArrayList<>(List.of(code, name));
        Stream.of(
                        one.graduates(),
                        one.open(),
                        one.signed(),
                        one.placed(),
                        one.looking(),
                        one.unregistered(),
                        one.found())
                .map(String::valueOf)
                .forEach(cells::add);
        cells.add(one.signedPercent() == null ? "" : one.signedPercent() + "%");
        cells.add(one.percent() == null ? "" : one.percent() + "%");
        return cells;
    }
}
