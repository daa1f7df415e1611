package quxiang.web.open;

import java.util.Locale;
import java.util.Set;
import quxiang.common.Role;

/** The four ways in, named in {@code login.xhtml?role=}. */
public enum Door {
    EMPLOYER(Role.EMPLOYER, "building", Set.of("/employer/")),
    GRADUATE(Role.GRADUATE, "graduation-cap", Set.of("/graduate/")),
    SCHOOL(Role.SCHOOL, "building-columns", Set.of("/school/")),
    /** The staff of the centre and of provinces, and the operators. */
    ADMIN(Role.CENTRE, "cog", Set.of("/centre/", "/province/", "/operator/"));

    private final Role role;
    private final String icon;
    private final Set<String> folders;

    Door(Role role, String icon, Set<String> folders) {
        this.role = role;
        this.icon = icon;
        this.folders = folders;
    }

    /** Whose sign-in it is, as {@code SigningIn} asks for it. */
    public Role role() {
        return role;
    }

    /** The name of its picture among PrimeIcons. */
    public String icon() {
        return icon;
    }

    /** As it stands in the address: {@code employer}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The door named in an address; that of employers when it is none. */
    static Door named(String parameter) {
        for (Door door : values()) {
            if (door.parameter().equals(parameter)) {
                return door;
            }
        }
        return EMPLOYER;
    }

    /** The door that people of a role come in by. */
    static Door of(Role role) {
        for (Door door : values()) {
            if (door.role == role) {
                return door;
            }
        }
        return ADMIN;
    }

    /** The door to the folder that a page is in; that of employers for pages that are for all. */
    static Door of(String page) {
        for (Door door : values()) {
            if (door.folders.stream().anyMatch(page::startsWith)) {
                return door;
            }
        }
        return EMPLOYER;
    }
}
