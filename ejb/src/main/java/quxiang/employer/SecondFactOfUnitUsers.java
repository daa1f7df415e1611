package quxiang.employer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import quxiang.account.Account;
import quxiang.account.password.ResetFacts;
import quxiang.account.password.SecondFact;
import quxiang.common.FoldedText;
import quxiang.common.Role;

/** Users of units tell the unit's name. Of who has proved no unit yet nothing is known that could be asked. */
@ApplicationScoped
public class SecondFactOfUnitUsers implements SecondFact {

    @Inject
    Employers employers;

    @Override
    public Role role() {
        return Role.EMPLOYER;
    }

    @Override
    public boolean agrees(Account account, ResetFacts facts) {
        return account.employerId() == null
                || facts.unit() != null
                        && employers
                                .find(account.employerId())
                                .filter(unit -> FoldedText.same(unit.name(), facts.unit()))
                                .isPresent();
    }
}
