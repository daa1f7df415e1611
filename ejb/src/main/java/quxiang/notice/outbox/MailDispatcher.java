package quxiang.notice.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import quxiang.common.ShanghaiClock;
import quxiang.common.Words;

/**
 * Hands the waiting mails to the mail server. A unit or a school gets one digest an hour at most, with the number of its notices. They
 * fail like short messages.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailDispatcher {

    private static final int AT_ONCE = 50;

    @Inject
    ShanghaiClock clock;

    @Inject
    OutboxClaims handing;

    @Inject
    MessageLimits floods;

    @Inject
    StaffAddresses staff;

    /** Sends the next ones that are due. */
    public SmsDispatcher.Outcome sendSome() {
        floods.ripen();
        List<ClaimedMessage> claimed = handing.claim(OutboxState.MAIL_WAITING, AT_ONCE);
        if (claimed.isEmpty()) {
            return SmsDispatcher.Outcome.NONE_WAITS;
        }
        Instant until = clock.instant().plus(OutboxClaims.HANDING);
        for (int i = 0; i < claimed.size(); i++) {
            boolean late = !clock.instant().isBefore(until);
            if (late || !hand(claimed.get(i))) {
                handing.release(claimed.subList(late ? i : i + 1, claimed.size()), clock.instant());
                return late ? SmsDispatcher.Outcome.SENT : SmsDispatcher.Outcome.FAILED;
            }
        }
        return SmsDispatcher.Outcome.SENT;
    }

    private boolean hand(ClaimedMessage digest) {
        List<String> addresses = staff.of(digest.recipient());
        try {
            if (!addresses.isEmpty()) {
                handing.mail(
                        digest.id(),
                        addresses,
                        Words.of(Words.CHINESE).text("notice.digest_subject", digest.args()),
                        digest.sentence());
            }
        } catch (RuntimeException e) {
            handing.failed(digest, e);
            return false;
        }
        handing.delivered(List.of(digest));
        return true;
    }
}
