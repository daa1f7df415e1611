package quxiang.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.code.CodePurpose;
import quxiang.account.code.OneTimeCodes;
import quxiang.common.Actor;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;

/** Codes to a graduate's proven number, each good for one deed at one signing. */
@ApplicationScoped
public class ConsentCodes {

    @Inject
    Actor actor;

    @Inject
    Accounts accounts;

    @Inject
    OneTimeCodes codes;

    /** @return the number that it went to, masked */
    String send(CodePurpose deed, long signingId) {
        String mobile = mobile();
        codes.sendFor(deed, subject(deed, signingId), mobile);
        return MobileNumber.masked(mobile);
    }

    /**
     * Judges a code before the deed. To be called by the deed first: a wrong code is counted in a transaction of its own, for which nobody
     * may have to wait who holds a signing.
     */
    public boolean isRight(CodePurpose deed, long signingId, String code) {
        Optional<String> mobile = known();
        return code != null
                && !code.isBlank()
                && mobile.isPresent()
                && codes.isRight(deed, subject(deed, signingId), mobile.get(), code.strip());
    }

    /**
     * Uses a code up. To be called by the deed itself, last, when it is known whose signing it is.
     *
     * @param judged what {@link #isRight} said
     * @throws Refusal {@code account.no_mobile}, {@code account.code_wrong}
     */
    public void require(boolean judged, CodePurpose deed, long signingId, String code) {
        if (!judged || !codes.useWithCaller(deed, subject(deed, signingId), mobile(), code.strip())) {
            throw new Refusal("account.code_wrong");
        }
    }

    /** With the deed, so that one may follow the other at once. */
    private static String subject(CodePurpose deed, long signingId) {
        return deed + " " + signingId;
    }

    private Optional<String> known() {
        return accounts.find(actor.accountId() == null ? 0L : actor.accountId()).map(Account::mobile);
    }

    private String mobile() {
        return known().orElseThrow(() -> new Refusal("account.no_mobile"));
    }
}
