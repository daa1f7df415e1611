package quxiang.statistics.way;

import java.util.List;
import quxiang.common.StaffScope;
import quxiang.common.sql.Conditions;

/**
 * Whose graduates are counted.
 *
 * @param schools those of these schools, or {@code null} for all schools of the country
 * @param staff only those of the departments that some staff see
 */
public record WayScope(List<Long> schools, StaffScope staff) {

    public WayScope {
        schools = schools == null ? null : List.copyOf(schools);
    }

    /** All schools. */
    public static WayScope nation() {
        return new WayScope(null, StaffScope.WHOLE);
    }

    /** Some schools together, such as those of a province. */
    public static WayScope of(List<Long> schools) {
        return new WayScope(schools, StaffScope.WHOLE);
    }

    /** One school, as some staff of it see it. */
    public static WayScope of(long school, StaffScope staff) {
        return new WayScope(List.of(school), staff);
    }

    /** Adds the condition on a column with the key of the school. */
    Conditions addTo(Conditions where, String column) {
        if (schools == null) {
            return where;
        }
        return schools.size() == 1
                ? where.andEqual(column, schools.get(0))
                : where.and("%s = any(:schools)".formatted(column), "schools", schools.toArray(Long[]::new));
    }
}
