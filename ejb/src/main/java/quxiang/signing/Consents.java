package quxiang.signing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.account.code.CodePurpose;
import quxiang.account.code.OneTimeCodes;
import quxiang.common.Actor;
import quxiang.common.Refusal;

/** 获取验证码: graduates agree with a code to their proven number. A session alone is no consent. */
@Stateless
@RolesAllowed("GRADUATE")
public class Consents {

    @Inject
    Actor actor;

    @Inject
    Signings signings;

    @Inject
    ConsentCodes codes;

    /**
     * Sends a code for one deed at one signing.
     *
     * @return the number that it went to, masked
     * @throws Refusal {@code signing.not_found}, {@code account.no_mobile}, and as {@link OneTimeCodes#send}
     */
    public String send(CodePurpose deed, long signingId) {
        signings.ofGraduate(signingId, actor);
        return codes.send(deed, signingId);
    }
}
