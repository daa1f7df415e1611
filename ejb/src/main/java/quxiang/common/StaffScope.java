package quxiang.common;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whom of a school its staff see: the whole school, or some departments. What is of no department is seen by the whole school only.
 */
public final class StaffScope {

    /** 校级: everybody. */
    public static final StaffScope WHOLE = new StaffScope(List.of());

    /** Between departments where they are kept: no name of a roster holds one. */
    private static final String SEPARATOR = "\n";

    private final List<String> departments;

    private StaffScope(List<String> departments) {
        this.departments = departments;
    }

    /** Some departments. None at all is refused: it must never mean the whole school. */
    public static StaffScope of(Collection<String> departments) {
        List<String> named = departments.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf));
        if (named.isEmpty()) {
            throw new IllegalArgumentException("no department");
        }
        return new StaffScope(named);
    }

    /** One department. */
    public static StaffScope of(String department) {
        return of(List.of(department));
    }

    /** As an account keeps it; {@code null} for the whole school. */
    public static StaffScope kept(String text) {
        return text == null ? WHOLE : of(List.of(text.split(SEPARATOR, -1)));
    }

    /** How an account keeps it. */
    public String toKeep() {
        return isWhole() ? null : String.join(SEPARATOR, departments);
    }

    public boolean isWhole() {
        return departments.isEmpty();
    }

    /** Whether whoever is of a department, or of none ({@code null}), is seen. */
    public boolean covers(String department) {
        return isWhole() || department != null && departments.contains(department);
    }

    /** Whether two see somebody in common. The whole school sees everybody. */
    public boolean meets(StaffScope other) {
        return isWhole() || other.isWhole() || departments.stream().anyMatch(other::covers);
    }

    /** The departments, in order; none for the whole school. */
    public List<String> departments() {
        return departments;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaffScope scope && scope.departments.equals(departments);
    }

    @Override
    public int hashCode() {
        return departments.hashCode();
    }

    /** As the record of changes names it. */
    @Override
    public String toString() {
        return isWhole() ? "校级" : String.join("、", departments);
    }
}
