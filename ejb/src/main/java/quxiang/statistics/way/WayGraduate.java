package quxiang.statistics.way;

/**
 * A graduate in the list behind a figure.
 *
 * @param way of the code table 毕业去向; an empty text when nothing is registered
 * @param place the unit or school, or {@code null}
 */
public record WayGraduate(
        long id,
        String name,
        String idMasked,
        String department,
        String levelCode,
        String major,
        String way,
        String place) {}
