package quxiang.account.factor;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import quxiang.common.Role;
import quxiang.host.Setting;

/**
 * Which roles must have a second factor.
 *
 * <p>{@code QUXIANG_FACTOR_ROLES} names them with commas, or {@code NONE}. Unless it is set, in production everybody who works for the
 * state or a school (GB/T 22239-2019, 8.1.4.1 d; OWASP ASVS 5, 6.3.3), and elsewhere nobody. Units and graduates choose.
 */
public final class FactorPolicy {

    private static final Set<Role> BY_CHOICE = EnumSet.of(Role.EMPLOYER, Role.GRADUATE, Role.SYSTEM, Role.NOBODY);

    private FactorPolicy() {}

    /** The roles that must have one. */
    public static Set<Role> roles() {
        boolean production =
                Setting.of("QUXIANG_PRODUCTION").filter("true"::equals).isPresent();
        return roles(Setting.of("QUXIANG_FACTOR_ROLES"), production);
    }

    static Set<Role> roles(Optional<String> told, boolean production) {
        if (told.isPresent()) {
            return Arrays.stream(told.get().split(",", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty() && !name.equals("NONE"))
                    .map(Role::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        }
        return production ? EnumSet.complementOf(EnumSet.copyOf(BY_CHOICE)) : EnumSet.noneOf(Role.class);
    }
}
