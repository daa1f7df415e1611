package quxiang.account.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import quxiang.common.Role;

class FactorPolicyTest {

    @Test
    void inProductionStaffMustAndUnitsAndGraduatesChoose() {
        Set<Role> roles = FactorPolicy.roles(Optional.empty(), true);
        assertTrue(roles.containsAll(Set.of(Role.CENTRE, Role.OPERATOR, Role.SECURITY, Role.AUDITOR, Role.SCHOOL)));
        for (Role free : new Role[] {Role.EMPLOYER, Role.GRADUATE, Role.SYSTEM, Role.NOBODY}) {
            assertFalse(roles.contains(free), free.name());
        }
    }

    @Test
    void elsewhereNobodyMust() {
        assertEquals(Set.of(), FactorPolicy.roles(Optional.empty(), false));
    }

    @Test
    void theSettingNamesRoles() {
        assertEquals(Set.of(Role.CENTRE, Role.GRADUATE), FactorPolicy.roles(Optional.of("CENTRE, GRADUATE"), true));
        assertEquals(Set.of(), FactorPolicy.roles(Optional.of("NONE"), true));
        assertThrows(IllegalArgumentException.class, () -> FactorPolicy.roles(Optional.of("CENTER"), true));
    }
}
