package quxiang.signing.list;

import java.util.Set;
import quxiang.signing.SigningState;

/**
 * What a list of signings is narrowed to; empty parts do not narrow.
 *
 * @param cohort 届别
 * @param name a part of the graduate's name
 * @param idNumber the whole ID number
 * @param counterparty a part of the name of the school (for employers) or of the unit (for schools)
 * @param department 院系, for schools
 * @param states for schools; empty for all
 * @param endorsed for schools: whether the department has reviewed it; {@code null} for both
 * @param narrowing for schools: what else
 */
public record SigningFilter(
        int cohort,
        String name,
        String idNumber,
        String counterparty,
        String department,
        Set<SigningState> states,
        Boolean endorsed,
        SchoolSigningFilter narrowing) {

    public SigningFilter(
            int cohort,
            String name,
            String idNumber,
            String counterparty,
            String department,
            Set<SigningState> states) {
        this(cohort, name, idNumber, counterparty, department, states, null, SchoolSigningFilter.NONE);
    }
}
