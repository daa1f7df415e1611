package quxiang.notice.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import quxiang.common.Refusal;

/** Sends short messages by the carrier's gateway. In demo mode it shows them on a page instead. */
@ApplicationScoped
public class Sms {

    private static final System.Logger LOG = System.getLogger(Sms.class.getName());

    @Inject
    DemoMessages demo;

    @Inject
    SmsGateway gateway;

    /** Whether short messages can leave at all. */
    public boolean isConfigured() {
        return DemoMessages.isDemo() || gateway.isConfigured();
    }

    /** @throws Refusal {@code notice.sms_not_configured} when no carrier is configured */
    public void requireConfigured() {
        if (!isConfigured()) {
            throw new Refusal("notice.sms_not_configured");
        }
    }

    /**
     * Sends a text for which somebody waits.
     *
     * @throws Refusal {@code notice.sms_not_configured} when no carrier is configured, {@code notice.sms_failed} when it does not take
     *     the text
     */
    public void send(String mobile, String text) {
        requireConfigured();
        try {
            hand(UUID.randomUUID().toString(), mobile, text);
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.WARNING, "a short message was not taken", e);
            throw new Refusal("notice.sms_failed");
        }
    }

    /**
     * Sends a text from the outbox.
     *
     * @param id of the outbox message: a repetition carries the same, so that the carrier can tell
     * @throws IllegalStateException when the carrier does not take it
     */
    public void send(long id, String mobile, String text) {
        hand(String.valueOf(id), mobile, text);
    }

    private void hand(String id, String mobile, String text) {
        if (DemoMessages.isDemo()) {
            demo.put("SMS", mobile, text);
        } else {
            gateway.send(id, mobile, text);
        }
    }
}
