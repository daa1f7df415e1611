package quxiang.account.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.caller.SessionStart;
import quxiang.common.Actor;
import quxiang.common.Refusal;

/** 登录记录: everybody sees who signed in to their account, and what is open. */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL", "PROVINCE", "CENTRE", "OPERATOR", "SECURITY", "AUDITOR"})
public class SeeingSignIns {

    private static final int LATEST = 20;

    @Inject
    Actor actor;

    @Inject
    Accounts accounts;

    @Inject
    SignIns signIns;

    @Inject
    SessionStart session;

    /** The open sessions of the reader; that in which they are read first. */
    public List<SignInRow> open() {
        Account own = own();
        return signIns.open(own.id(), own.sessionsSince(), session.signIn());
    }

    /** The latest sign-ins, those that went wrong too. */
    public List<SignInRow> latest() {
        return signIns.latest(own().id(), session.signIn(), LATEST);
    }

    private Account own() {
        return accounts.find(actor.accountId() == null ? 0L : actor.accountId())
                .orElseThrow(() -> new Refusal("account.not_allowed"));
    }
}
