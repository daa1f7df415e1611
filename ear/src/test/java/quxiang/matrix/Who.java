package quxiang.matrix;

import java.util.Set;
import quxiang.common.Role;

/** Who tries. */
enum Who {
    OWNER_UNIT(Role.EMPLOYER),
    OTHER_UNIT(Role.EMPLOYER),
    SUSPENDED_UNIT(Role.EMPLOYER),
    UNVERIFIED(Role.EMPLOYER),
    /** Has told of a unit and handed in its letter; nobody has looked at it. */
    APPLICANT(Role.EMPLOYER),
    OWNER_GRADUATE(Role.GRADUATE),
    OTHER_GRADUATE(Role.GRADUATE),
    OWNER_SCHOOL(Role.SCHOOL),
    OTHER_SCHOOL(Role.SCHOOL),
    /** Of the same school as the owner, but of a department that has nothing to do with it. */
    OTHER_DEPARTMENT(Role.SCHOOL),
    /** Of the same school and department as the owner, but of a class that has nothing to do with it. */
    OTHER_CLASS(Role.SCHOOL),
    OWNER_PROVINCE(Role.PROVINCE),
    OTHER_PROVINCE(Role.PROVINCE),
    CENTRE(Role.CENTRE),
    OPERATOR(Role.OPERATOR),
    SECURITY(Role.SECURITY),
    AUDITOR(Role.AUDITOR),
    ANONYMOUS(Role.NOBODY);

    /** Those who own nothing of what the owners own, among those who own anything. */
    static final Set<Who> FOREIGN = Set.of(
            OTHER_UNIT,
            SUSPENDED_UNIT,
            UNVERIFIED,
            OTHER_GRADUATE,
            OTHER_SCHOOL,
            OTHER_DEPARTMENT,
            OTHER_CLASS,
            OTHER_PROVINCE);

    private final Role role;

    Who(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    /** Behind which door they sign in. */
    String door() {
        return switch (role) {
            case EMPLOYER, GRADUATE, SCHOOL -> role.name().toLowerCase(java.util.Locale.ROOT);
            default -> "admin";
        };
    }
}
