package quxiang.statistics.way;

import java.util.List;
import quxiang.common.sql.Conditions;

/**
 * Whose graduates are counted.
 *
 * @param schools those of these schools, or {@code null} for all schools of the country
 * @param department only those of this department, or {@code null}
 */
public record WayScope(List<Long> schools, String department) {

    public WayScope {
        schools = schools == null ? null : List.copyOf(schools);
    }

    /** All schools. */
    public static WayScope nation() {
        return new WayScope(null, null);
    }

    /** Some schools together, such as those of a province. */
    public static WayScope of(List<Long> schools) {
        return new WayScope(schools, null);
    }

    /** One school. @param department {@code null} for all of it */
    public static WayScope of(long school, String department) {
        return new WayScope(List.of(school), department);
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
