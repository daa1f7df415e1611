package quxiang.roster.self;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import quxiang.account.Account;
import quxiang.account.password.ResetFacts;
import quxiang.account.password.SecondFact;
import quxiang.common.IdNumber;
import quxiang.common.Role;
import quxiang.common.crypto.Seal;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.roster.PersonName;

/** Graduates tell their name and the end of their ID number, more of it than is ever shown. */
@ApplicationScoped
public class SecondFactOfGraduates implements SecondFact {

    private static final int LENGTH = 6;

    @Inject
    Graduates graduates;

    @Inject
    Seal seal;

    @Override
    public Role role() {
        return Role.GRADUATE;
    }

    @Override
    public boolean agrees(Account account, ResetFacts facts) {
        Optional<Graduate> graduate = Optional.ofNullable(account.graduateId()).flatMap(graduates::find);
        String end = facts.idEnd() == null ? "" : IdNumber.tidy(facts.idEnd());
        return end.length() >= LENGTH
                && facts.name() != null
                && graduate.filter(one -> PersonName.same(one.name(), facts.name())
                                && one.idNumber(seal).endsWith(end))
                        .isPresent();
    }
}
