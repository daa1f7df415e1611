package quxiang.signing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.account.CodePurpose;
import quxiang.account.OneTimeCodes;
import quxiang.account.UnitUsers;
import quxiang.common.Actor;
import quxiang.common.Refusal;

/**
 * Graduates agree with a code to their proven number: a session alone is no consent. A code is good for
 * one deed at one signing.
 */
@Stateless
@RolesAllowed("GRADUATE")
public class Consents {

    @Inject
    Actor actor;

    @Inject
    Accounts accounts;

    @Inject
    Signings signings;

    @Inject
    OneTimeCodes codes;

    /**
     * 获取验证码.
     *
     * @return the number that it went to, masked
     * @throws Refusal {@code signing.not_found}, {@code account.no_mobile}, and as {@link OneTimeCodes#send}
     */
    public String send(CodePurpose deed, long signingId) {
        signings.ofGraduate(signingId, actor);
        String mobile = mobile();
        codes.sendFor(deed, subject(deed, signingId), mobile);
        return UnitUsers.masked(mobile);
    }

    /**
     * Uses a code up. To be called by the deed itself, last.
     *
     * @throws Refusal {@code account.no_mobile}, {@code account.code_wrong}
     */
    public void require(CodePurpose deed, long signingId, String code) {
        if (code == null || !codes.useFor(deed, subject(deed, signingId), mobile(), code.strip())) {
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
