package quxiang.statistics.way;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.sql.Conditions;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.roster.list.AgreementsInForce;
import quxiang.roster.list.PlacementStatus;

/**
 * What each figure of the ways after graduation counts: the one place that says so.
 *
 * <p>The figures of now, those that are kept by day, and the lists behind them are made of the same conditions on the table
 * {@code graduate g}, for a school as for the country. Other tables are looked up by key for each graduate.
 */
@ApplicationScoped
class WayDefinitions {

    /** How many letters of its name tell a province from all others. */
    private static final int BRIEF = 2;

    @Inject
    Jdbi jdbi;

    @Inject
    AgreementsInForce agreements;

    @Inject
    Codes codes;

    /** Whether somebody found their way (落实), as SQL. Agreements are looked up by key for each graduate. */
    String found() {
        return found(agreements.value());
    }

    /** The same for all graduates of the country. It reads all agreements at once. */
    String foundOfAll() {
        return found(agreements.condition());
    }

    private static String found(String inForce) {
        return "((%s) or (%s))"
                .formatted(PlacementStatus.SIGNED.condition(inForce), PlacementStatus.PLACED.condition(inForce));
    }

    /** Whose graduates of a cohort are counted by a grouping. */
    Conditions counted(WayScope scope, int cohort, WayGrouping grouping) {
        Conditions where = everybody(scope).andEqual("g.cohort", cohort);
        return grouping.ofFound() ? where.and(found()) : where;
    }

    private static Conditions everybody(WayScope scope) {
        return scope.addTo(new Conditions(), "g.school_id")
                .and("g.removed_at is null")
                .andWithin("g.department", scope.staff());
    }

    /** The graduates of whom one number of a figure tells. */
    Conditions behind(WayScope scope, int cohort, WayGrouping grouping, String group, WayPart part) {
        Conditions where = counted(scope, cohort, grouping);
        boolean rate = grouping.measure() == WayGrouping.Measure.RATE;
        if (rate && part == WayPart.NUMERATOR) {
            where.and(found());
        }
        return rate || part == WayPart.NUMERATOR ? where.and(group(grouping) + " = :grouped", "grouped", group) : where;
    }

    /** The counts of each group, in one statement. */
    List<WayCount> counts(WayScope scope, int cohort, WayGrouping grouping) {
        return jdbi.withHandle(handle -> counted(scope, cohort, grouping)
                .of(handle.createQuery("""
                        select grouped, count(*) as everybody, coalesce(sum(found), 0) as found from (
                            select <group> as grouped, case when <found> then 1 else 0 end as found from graduate g <where>) counted
                        group by grouped order by grouped
                        """))
                .define("group", group(grouping))
                .define("found", found())
                .mapTo(WayCount.class)
                .list());
    }

    /** The group of the graduate {@code g}, as SQL; an empty text when it is not known. */
    String group(WayGrouping grouping) {
        return group(grouping, agreements.value());
    }

    /** The same for a statement over all graduates of the country. */
    String groupOfAll(WayGrouping grouping) {
        return group(grouping, agreements.condition());
    }

    private String group(WayGrouping grouping, String inForce) {
        return "coalesce(%s, '')"
                .formatted(
                        switch (grouping) {
                            case WHOLE -> "cast('' as varchar(1))";
                            case WAY -> "case when %s then '10' else g.destination_code end".formatted(inForce);
                            case KIND ->
                                "case when %s then '%s' when g.destination_code is not null then %s end"
                                        .formatted(inForce, WayGrouping.AGREEMENT, registered("d.kind"));
                            case NATURE -> ofUnit(inForce, signed("s.e_nature"), told("NATURE"));
                            case INDUSTRY -> ofUnit(inForce, signed("s.e_industry"), told("INDUSTRY"));
                            case REGION -> ofUnit(inForce, placeOfWork(), province(told("UNIT_PLACE")));
                            case GENDER -> "g.gender_code";
                            case HARDSHIP -> "g.hardship_code";
                            case LEVEL -> "g.level_code";
                            case MAJOR -> "g.major";
                            case DEPARTMENT -> "g.department";
                        });
    }

    /** Something of the agreement in force, or else of what is registered. */
    private static String ofUnit(String inForce, String signed, String told) {
        return "case when %s then %s else %s end".formatted(inForce, signed, told);
    }

    private static String signed(String what) {
        return "(select %s from signing s where s.effective_graduate_id = g.id and s.state = 'SIGNED')".formatted(what);
    }

    private static String registered(String what) {
        return "(select %s from destination d where d.live_graduate_id = g.id and d.state = 'REGISTERED')"
                .formatted(what);
    }

    private static String told(String field) {
        return """
                (select f.told from destination d join destination_fact f on f.destination_id = d.id and f.field = '%s'
                    where d.live_graduate_id = g.id and d.state = 'REGISTERED')""".formatted(field);
    }

    /** The province of the place of work that was agreed, or else of the unit. */
    private String placeOfWork() {
        return "coalesce(%s, %s)".formatted(signed(province("s.job_place")), signed(province("s.e_address")));
    }

    /** The province that an address begins with, by the code table. */
    private String province(String address) {
        String known = codes.of(CodeTable.REGION, null).stream()
                .map(one -> "when '%s' then '%s' when '%s' then '%s'"
                        .formatted(
                                one.name().substring(0, BRIEF).replace("'", "''"),
                                one.code(),
                                one.code().substring(0, BRIEF),
                                one.code()))
                .collect(Collectors.joining(" "));
        return "case substring(trim(%s), 1, %d) %s end".formatted(address, BRIEF, known);
    }
}
