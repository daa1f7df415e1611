package quxiang.notice.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import quxiang.common.Refusal;
import quxiang.host.Setting;

/**
 * The door through which mail leaves: by the SMTP server that {@code QUXIANG_MAIL_HOST} names (with {@code QUXIANG_MAIL_PORT}, 465 unless set;
 * {@code QUXIANG_MAIL_USER}, {@code QUXIANG_MAIL_PASSWORD}, {@code QUXIANG_MAIL_FROM}), or in demo mode onto a page. {@code QUXIANG_MAIL_TLS} says how the
 * line is kept secret: {@code implicit} (from the start; the default at 465), {@code starttls} (the default elsewhere) or {@code none}, for a relay on the same machine.
 */
@ApplicationScoped
public class Mail {

    private static final System.Logger LOG = System.getLogger(Mail.class.getName());
    private static final String TIMEOUT = "10000";

    @Inject
    DemoMessages demo;

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
            MimeMessage message = new MimeMessage(session());
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
            transport(message, subject, text);
        } catch (MessagingException e) {
            LOG.log(System.Logger.Level.WARNING, "a mail was not taken", e);
            throw new Refusal("notice.mail_failed");
        }
    }

    /**
     * Sends a mail from the outbox, to all who act for a unit or a school; none sees another's address.
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
            MimeMessage message = new MimeMessage(session()) {
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
        message.setFrom(new InternetAddress(Setting.of("QUXIANG_MAIL_FROM")
                .orElseThrow(() -> new MessagingException("QUXIANG_MAIL_FROM is not set"))));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setText(text, StandardCharsets.UTF_8.name());
        Transport.send(message);
    }

    private static Session session() {
        String port = Setting.of("QUXIANG_MAIL_PORT").orElse("465");
        String tls = Setting.of("QUXIANG_MAIL_TLS").orElse("465".equals(port) ? "implicit" : "starttls");
        String user = Setting.of("QUXIANG_MAIL_USER").orElse(null);
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", Setting.of("QUXIANG_MAIL_HOST").orElseThrow());
        properties.setProperty("mail.smtp.port", port);
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf("implicit".equals(tls)));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf("starttls".equals(tls)));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf("starttls".equals(tls)));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", String.valueOf(user != null));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        return Session.getInstance(properties, new jakarta.mail.Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(
                        user, Setting.secret("QUXIANG_MAIL_PASSWORD").orElse(""));
            }
        });
    }
}
