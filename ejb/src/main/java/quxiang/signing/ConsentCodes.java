package quxiang.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
     * Uses a code up. To be called by the deed itself, last, when it is known whose signing it is.
     *
     * @throws Refusal {@code account.no_mobile}, {@code account.code_wrong}
     */
    public void require(CodePurpose deed, long signingId, String code) {
        if (code == null || code.isBlank()) {
            throw new Refusal("account.code_wrong");
        }
        String typed = code.strip();
        String subject = subject(deed, signingId);
        String mobile = mobile();
        if (!codes.useWithCaller(deed, subject, mobile, typed) && !codes.useFor(deed, subject, mobile, typed)) {
            throw new Refusal("account.code_wrong");
        }
    }

    /** With the deed, so that one may follow the other at once. */
    private static String subject(CodePurpose deed, long signingId) {
        return deed + " " + signingId;
    }

    private String mobile() {
        return accounts.find(actor.accountId() == null ? 0L : actor.accountId())
                .map(Account::mobile)
                .orElseThrow(() -> new Refusal("account.no_mobile"));
    }
}
