package quxiang.notice.channel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import quxiang.common.Refusal;
import quxiang.host.Setting;

/**
 * Sends mail through the server's mail session, or onto a page in demo mode.
 *
 * <p>The session has its address, sender, user and password from {@code QUXIANG_MAIL_HOST} and its kin, see
 * {@code wildfly-config/cli/45-mail.cli}; without a host no mail leaves.
 */
@ApplicationScoped
public class Mail {

    private static final System.Logger LOG = System.getLogger(Mail.class.getName());

    @Inject
    DemoMessages demo;

    @Resource(lookup = "java:jboss/mail/Quxiang")
    Session session;

    /** Whether mail can leave at all. */
    public boolean isConfigured() {
        return DemoMessages.isDemo() || Setting.of("QUXIANG_MAIL_HOST").isPresent();
    }

    /** @throws Refusal {@code notice.mail_not_configured} */
    public void requireConfigured() {
        if (!isConfigured()) {
            throw new Refusal("notice.mail_not_configured");
        }
    }

    /**
     * Sends a text for which somebody waits.
     *
     * @throws Refusal {@code notice.mail_not_configured}, {@code notice.mail_failed} when the server does not take it
     */
    public void send(String address, String subject, String text) {
        requireConfigured();
        if (DemoMessages.isDemo()) {
            demo.put("MAIL", address, text);
            return;
        }
        try {
            MimeMessage message = new MimeMessage(session);
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
            transport(message, subject, text);
        } catch (MessagingException e) {
            LOG.log(System.Logger.Level.WARNING, "a mail was not taken", e);
            throw new Refusal("notice.mail_failed");
        }
    }

    /**
     * Sends a mail from the outbox to all who act for a unit or a school. None sees another's address.
     *
     * @param id of the outbox message: a repetition carries the same {@code Message-ID}
     * @throws IllegalStateException when the server does not take it
     */
    public void send(long id, List<String> addresses, String subject, String text) {
        if (DemoMessages.isDemo()) {
            addresses.forEach(address -> demo.put("MAIL", address, text));
            return;
        }
        try {
            MimeMessage message = new MimeMessage(session) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", "<outbox-" + id + "@quxiang>");
                }
            };
            for (String address : addresses) {
                message.addRecipient(Message.RecipientType.BCC, new InternetAddress(address));
            }
            transport(message, subject, text);
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail server did not take it", e);
        }
    }

    private static void transport(MimeMessage message, String subject, String text) throws MessagingException {
        if (Setting.of("QUXIANG_MAIL_FROM").isEmpty()) {
            throw new MessagingException("QUXIANG_MAIL_FROM is not set");
        }
        message.setFrom();
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setText(text, StandardCharsets.UTF_8.name());
        Transport.send(message);
    }
}
