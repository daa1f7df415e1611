package quxiang.notice.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import quxiang.common.Clock;
import quxiang.common.Words;

/** Hands the mails that wait to the mail server: one an hour at most to a unit or a school, with the number of its notices. They fail like short messages. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Mailing {

    private static final int AT_ONCE = 50;

    @Inject
    Clock clock;

    @Inject
    Handing handing;

    @Inject
    Floods floods;

    /** Sends the next ones that are due. */
    public Texting.Outcome sendSome() {
        floods.ripen();
        List<Claimed> claimed = handing.claim(OutboxState.MAIL_WAITING, AT_ONCE);
        if (claimed.isEmpty()) {
            return Texting.Outcome.NONE_WAITS;
        }
        Instant until = clock.instant().plus(Handing.HANDING);
        for (int i = 0; i < claimed.size(); i++) {
            boolean late = !clock.instant().isBefore(until);
            if (late || !hand(claimed.get(i))) {
                handing.release(claimed.subList(late ? i : i + 1, claimed.size()), clock.instant());
                return late ? Texting.Outcome.SENT : Texting.Outcome.FAILED;
            }
        }
        return Texting.Outcome.SENT;
    }

    private boolean hand(Claimed digest) {
        List<String> addresses = floods.addresses(digest.recipient());
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
