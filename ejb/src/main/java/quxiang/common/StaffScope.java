package quxiang.common;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom of a school its staff see. That is the whole school, or some departments and single classes of others.
 *
 * <p>What is of no department is seen by the whole school only, and who is of no class by nobody who has classes only.
 */
public final class StaffScope {

    /** 校级: everybody. */
    public static final StaffScope WHOLE = new StaffScope(List.of());

    /** Between parts where they are kept: no name of a roster holds one. */
    private static final String SEPARATOR = "\n";

    /** Between a department and its class, likewise. */
    private static final String OF_CLASS = "\t";

    private final List<String> departments;
    private final Map<String, List<String>> classes;

    private StaffScope(Collection<String> parts) {
        departments = parts.stream().filter(part -> !part.contains(OF_CLASS)).toList();
        classes = parts.stream()
                .filter(part -> part.contains(OF_CLASS))
                .map(part -> part.split(OF_CLASS, 2))
                .filter(part -> !departments.contains(part[0]))
                .collect(Collectors.groupingBy(
                        part -> part[0], TreeMap::new, Collectors.mapping(part -> part[1], Collectors.toList())));
    }

    /** The part of a scope that is one class. @throws IllegalArgumentException without a department or a class */
    public static String ofClass(String department, String className) {
        if (department == null || department.isBlank() || className == null || className.isBlank()) {
            throw new IllegalArgumentException("no class");
        }
        return department.strip() + OF_CLASS + className.strip();
    }

    /**
     * Some departments and classes. None at all is refused: it must never mean the whole school.
     *
     * @param parts names of departments, and classes as {@link #ofClass} writes them
     */
    public static StaffScope of(Collection<String> parts) {
        TreeSet<String> named = new TreeSet<>();
        for (String part : parts) {
            String[] names = part.split(OF_CLASS, -1);
            if (names.length == 2) {
                named.add(ofClass(names[0], names[1]));
            } else if (names.length > 2) {
                throw new IllegalArgumentException("no class");
            } else if (!part.isBlank()) {
                named.add(part.strip());
            }
        }
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
        return isWhole() ? null : String.join(SEPARATOR, parts());
    }

    private List<String> parts() {
        return Stream.concat(departments.stream(), named(OF_CLASS)).toList();
    }

    private Stream<String> named(String between) {
        return classes.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(name -> of.getKey() + between + name));
    }

    public boolean isWhole() {
        return departments.isEmpty() && classes.isEmpty();
    }

    /** Whether whoever is of a department and a class, or of none ({@code null}), is seen. */
    public boolean covers(String department, String className) {
        return isWhole()
                || department != null
                        && (departments.contains(department)
                                || className != null
                                        && classes.getOrDefault(department, List.of())
                                                .contains(className));
    }

    /** Whether two see somebody in common. The whole school sees everybody. */
    public boolean meets(StaffScope other) {
        return isWhole() || other.isWhole() || sees(other) || other.sees(this);
    }

    /** Whether a department or class of another scope is seen, as a whole or in part. */
    private boolean sees(StaffScope other) {
        return other.departments.stream().anyMatch(one -> departments.contains(one) || classes.containsKey(one))
                || other.classes.entrySet().stream()
                        .anyMatch(of -> of.getValue().stream().anyMatch(name -> covers(of.getKey(), name)));
    }

    /** The departments that are seen as a whole, in order; none for the whole school. */
    public List<String> departments() {
        return departments;
    }

    /** The classes of further departments, by department. */
    public Map<String, List<String>> classes() {
        return Map.copyOf(classes);
    }

    /** The classes of further departments, each with its department, as people read them. */
    public List<String> classNames() {
        return named("／").toList();
    }

    /** All departments of which somebody is seen, in order; none for the whole school. */
    public List<String> touched() {
        return Stream.concat(departments.stream(), classes.keySet().stream())
                .sorted()
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaffScope scope && scope.parts().equals(parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** As the record of changes names it. */
    @Override
    public String toString() {
        return isWhole()
                ? "校级"
                : Stream.concat(departments.stream(), classNames().stream()).collect(Collectors.joining("、"));
    }
}
