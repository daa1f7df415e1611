package quxiang.notice.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import quxiang.common.ShanghaiClock;
import quxiang.common.Words;
import quxiang.notice.Recipient;

/**
 * Hands the short messages that wait to the carrier. When that fails the message is retried with back-off, an hour at most, and after
 * {@value OutboxClaims#TRIES} tries (six hours) it is a dead letter ({@code DEAD}) and an operator has to look.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SmsDispatcher {

    private static final int AT_ONCE = 50;

    /** So many to one graduate at a time are told by one digest. */
    private static final int MANY = 3;

    @Inject
    ShanghaiClock clock;

    @Inject
    OutboxClaims handing;

    @Inject
    MessageLimits floods;

    /** What came of the next messages of a channel. */
    public enum Outcome {
        SENT,
        /** The channel did not take one: better not to try the others now. */
        FAILED,
        NONE_WAITS
    }

    /** Sends the next ones that are due. */
    public Outcome sendSome() {
        List<ClaimedMessage> claimed = handing.claim(OutboxState.SMS_WAITING, AT_ONCE);
        if (claimed.isEmpty()) {
            return Outcome.NONE_WAITS;
        }
        Instant until = clock.instant().plus(OutboxClaims.HANDING);
        List<List<ClaimedMessage>> texts = texts(claimed);
        for (int i = 0; i < texts.size(); i++) {
            List<ClaimedMessage> text = texts.get(i);
            boolean late = !clock.instant().isBefore(until);
            if (late || !hand(text)) {
                List<ClaimedMessage> rest = texts.subList(late ? i : i + 1, texts.size()).stream()
                        .flatMap(List::stream)
                        .toList();
                handing.release(rest, clock.instant());
                return late ? Outcome.SENT : Outcome.FAILED;
            }
        }
        return Outcome.SENT;
    }

    /** The messages to send, those that are told together in one list. Those of graduates who have reached the rate limit are put off. */
    private List<List<ClaimedMessage>> texts(List<ClaimedMessage> claimed) {
        Map<Recipient, List<ClaimedMessage>> digestible = claimed.stream()
                .filter(ClaimedMessage::isDigestible)
                .collect(Collectors.groupingBy(ClaimedMessage::recipient, LinkedHashMap::new, Collectors.toList()));
        Map<Recipient, Instant> full = floods.full(digestible.keySet());
        full.forEach((graduate, from) -> handing.release(digestible.get(graduate), from));
        List<List<ClaimedMessage>> texts = new ArrayList<>();
        claimed.stream().filter(one -> !one.isDigestible()).map(List::of).forEach(texts::add);
        digestible.forEach((graduate, messages) -> {
            if (full.containsKey(graduate)) {
                return;
            }
            if (messages.size() >= MANY) {
                texts.add(messages);
            } else {
                messages.stream().map(List::of).forEach(texts::add);
            }
        });
        return texts;
    }

    /** A repetition carries the id of its first message again. @return whether the carrier takes messages at all */
    private boolean hand(List<ClaimedMessage> together) {
        ClaimedMessage first = together.get(0);
        try {
            if (first.mobile() != null) {
                String sentence = together.size() == 1
                        ? first.sentence()
                        : Words.of(Words.CHINESE).text("notice.DIGEST.GRADUATE", together.size());
                handing.text(first.id(), first.mobile(), sentence);
            }
        } catch (RuntimeException e) {
            together.forEach(one -> handing.failed(one, e));
            return OutboxClaims.isFinal(e);
        }
        handing.delivered(together);
        if (first.isDigestible()) {
            floods.texted(Set.of(first.recipient()));
        }
        return true;
    }
}
