package quxiang.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import quxiang.common.StaffScope;
import quxiang.common.sql.Conditions;
import quxiang.roster.list.AgreementsInForce;
import quxiang.roster.list.PlacementStatus;

/** Counts where graduates of rosters go. A school and its province count alike. */
@ApplicationScoped
class PlacementCounts {

    @Inject
    Jdbi jdbi;

    @Inject
    AgreementsInForce agreements;

    /** How many graduates {@code g} there are of each status, as columns. */
    String columns() {
        return Arrays.stream(PlacementStatus.values())
                .map(one -> "coalesce(sum(case when %s then 1 else 0 end), 0) as %s_count"
                        .formatted(
                                one.condition(agreements.condition()),
                                one.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    /**
     * The figures of each group of a school, one statement.
     *
     * @param scope the departments that count
     */
    List<Placement> by(FigureGroup grouping, long school, StaffScope scope, int cohort) {
        Conditions where = new Conditions()
                .andEqual("g.school_id", school)
                .andEqual("g.cohort", cohort)
                .and("g.removed_at is null")
                .andWithin("g.department", scope);
        String column = grouping.column();
        return jdbi.withHandle(handle -> where.of(handle.createQuery("""
                select <column> as grouped, count(*) as everybody, <counts> from graduate g <where> <group>
                """))
                .define("column", column == null ? "cast(null as varchar(10))" : column)
                .define("counts", columns())
                .define("group", column == null ? "" : "group by %1$s order by %1$s".formatted(column))
                .map(PlacementCounts::placement)
                .list());
    }

    /** A row of {@link #columns}, with its group and how many there are in all. */
    static Placement placement(RowView row) {
        return new Placement(
                row.getColumn("grouped", String.class),
                row.getColumn("everybody", Long.class),
                row.getColumn("signed_count", Long.class),
                row.getColumn("placed_count", Long.class),
                row.getColumn("looking_on_count", Long.class),
                row.getColumn("unknown_count", Long.class));
    }
}
