package quxiang.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import quxiang.common.Refusal;

/** The door through which short messages leave. In demo mode they are shown on a page instead. */
@ApplicationScoped
public class Sms {

    @Inject
    DemoMessages demo;

    /** @throws Refusal {@code notice.sms_not_configured} when no carrier is configured */
    public void requireConfigured() {
        if (!DemoMessages.isDemo()) {
            throw new Refusal("notice.sms_not_configured");
        }
    }

    /** @throws Refusal {@code notice.sms_not_configured} when no carrier is configured */
    public void send(String mobile, String text) {
        requireConfigured();
        demo.put("SMS", mobile, text);
    }
}
