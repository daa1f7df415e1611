package quxiang.account.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.common.Actor;
import quxiang.common.Refusal;

/**
 * Consent to a new version of 个人信息保护说明, asked for at the next sign-in.
 *
 * <p>Graduates and users of units are asked. Staff work with the system by duty, not by consent (个人信息保护法, article 13).
 */
@Stateless
@PermitAll
public class AcceptingPrivacyNotice {

    @Inject
    Actor actor;

    @Inject
    PrivacyNotices notices;

    /** Whether the person has to agree to the present version before anything else. */
    public boolean isDue() {
        return PrivacyNotices.asks(actor.role()) && notices.isDue(actor.accountId());
    }

    /**
     * Records the consent, once.
     *
     * @param shown the version that the person read
     * @throws Refusal {@code account.consent_missing}, {@code account.notice_changed} when another version counts since it was read,
     *     {@code account.not_allowed}
     */
    public void accept(int shown, boolean ticked) {
        if (actor.accountId() == null) {
            throw new Refusal("account.not_allowed");
        }
        if (!ticked) {
            throw new Refusal("account.consent_missing");
        }
        if (shown != notices.current().version()) {
            throw new Refusal("account.notice_changed");
        }
        if (isDue()) {
            notices.agree(actor.accountId(), ConsentOccasion.SIGN_IN);
        }
    }
}
