package quxiang.account.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import quxiang.account.Account;
import quxiang.account.caller.KnownDevices;
import quxiang.account.session.SignIns;
import quxiang.common.Role;

/** Lets somebody in who has proved all that is asked for. */
@ApplicationScoped
class Admission {

    @Inject
    SignInLimit limit;

    @Inject
    KnownDevices devices;

    @Inject
    SignIns signIns;

    @Inject
    Event<SignedIn> signedIn;

    /** @param factor whether a second factor was proved */
    CallerRow of(SignInLimit.Attempt attempt, Account account, boolean factor) {
        limit.succeeded(attempt, account);
        long signIn = signIns.begin(account.id());
        devices.remember(account);
        if (account.role() == Role.GRADUATE) {
            signedIn.fire(new SignedIn(account.id()));
        }
        return new CallerRow(account.id(), account.roles(), signIn, null, factor);
    }
}
