package quxiang.destination;

/**
 * Who registers a destination for a graduate.
 *
 * @param name of the person
 * @param ofDepartment whether they are staff of a department, and not of the whole school
 * @param importId the uploaded table that it comes from, or {@code null}
 */
public record Registrar(String name, boolean ofDepartment, Long importId) {}
