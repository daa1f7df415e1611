package quxiang.employer.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Faults;
import quxiang.common.Refusal;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.employer.FactRules;
import quxiang.employer.ProfileFacts;
import quxiang.employer.UnitChanges;
import quxiang.employer.supervision.EmployerCard;

/**
 * 单位信息 (manual, chapter 11): what the unit says of itself. Unfinished signings show a change at once, because they have
 * no facts of their own until they are signed; finished ones keep theirs (invariant 7).
 */
@Stateless
@RolesAllowed("EMPLOYER")
public class ChangingUnitProfile {

    @Inject
    Actor actor;

    @Inject
    Employers employers;

    @Inject
    FactRules rules;

    @Inject
    UnitChanges changes;

    @Inject
    Audit audit;

    /** All facts of the actor's own unit. */
    public EmployerCard own() {
        return employers.own(actor).card();
    }

    /** All that is wrong with facts. */
    public List<Refusal> faults(ProfileFacts told) {
        return Faults.in(() -> rules.profile(told));
    }

    /**
     * 提交.
     *
     * @param version the version that the user has seen
     * @throws Refusal what is wrong with a field, {@code employer.changed_meanwhile} when a colleague or the centre was quicker
     */
    public void change(ProfileFacts told, int version) {
        ProfileFacts facts = rules.profile(told);
        Employer unit = employers.lock(actor.requireEmployer());
        EmployerCard before = unit.card();
        if (before.version() != version) {
            throw new Refusal("employer.changed_meanwhile");
        }
        unit.tell(facts, rules.regionName(facts.region()));
        changes.write(unit, before);
        audit.write("EMPLOYER_PROFILE", "EMPLOYER", unit.id(), changed(before, facts));
    }

    /** The names of the changed fields. Their contents are left out: they stand in the unit's row. */
    private static String changed(EmployerCard before, ProfileFacts after) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("industry", Objects.equals(before.industry(), after.industry()));
        same.put("businessScope", Objects.equals(before.businessScope(), after.businessScope()));
        same.put("unitType", Objects.equals(before.unitType(), after.unitType()));
        same.put("nature", Objects.equals(before.nature(), after.nature()));
        same.put("size", Objects.equals(before.size(), after.size()));
        same.put("region", Objects.equals(before.region(), after.region()));
        same.put("address", Objects.equals(before.address(), after.address()));
        same.put("site", Objects.equals(before.site(), after.site()));
        same.put("benefits", Objects.equals(before.benefits(), after.benefits()));
        same.put("introduction", Objects.equals(before.introduction(), after.introduction()));
        same.put("contact", Objects.equals(before.contact(), after.contact()));
        same.put("phone", Objects.equals(before.phone(), after.phone()));
        return same.entrySet().stream()
                .filter(one -> !one.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }
}
