package quxiang.notice.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.Refusal;

/** Mail as it leaves to a real SMTP server; ProductionTest holds the server's own session against one. */
class MailTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Mail mail = new Mail();

    /** As wildfly-config/cli/45-mail.cli has them for a user and a line in the clear. */
    private final Properties properties = new Properties();

    @BeforeEach
    void begin() {
        server.start();
        server.setUser("no-reply@quxiang.example", "robot", "secret");
        System.setProperty("quxiang.mail.host", "127.0.0.1");
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(server.getSmtp().getPort()));
        properties.setProperty("mail.smtp.auth", "true");
        properties.setProperty("mail.smtp.user", "robot");
        System.setProperty("quxiang.mail.from", "no-reply@quxiang.example");
        properties.setProperty("mail.from", "no-reply@quxiang.example");
        session("secret");
    }

    private void session(String password) {
        mail.session = Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("robot", password);
            }
        });
    }

    @AfterEach
    void end() {
        server.stop();
        System.getProperties().keySet().removeIf(name -> name.toString().startsWith("quxiang.mail."));
    }

    @Test
    void aMailArrivesWithItsChineseSubjectAndText() throws Exception {
        mail.send("li.mei@example.cn", "邮箱验证码", "您的验证码是 123456。");
        MimeMessage got = server.getReceivedMessages()[0];
        assertEquals("邮箱验证码", got.getSubject());
        assertEquals("您的验证码是 123456。", got.getContent().toString().strip());
        assertEquals("no-reply@quxiang.example", got.getFrom()[0].toString());
        assertEquals("li.mei@example.cn", got.getAllRecipients()[0].toString());
    }

    @Test
    void aServerThatTakesNoMailIsToldToWhoWaits() {
        session("wrong");
        assertEquals("notice.mail_failed", refused().key());
        server.stop();
        assertEquals("notice.mail_failed", refused().key());
    }

    @Test
    void aLineThatMustBeSecretIsNotUsedInTheClear() {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
        session("secret");
        assertEquals("notice.mail_failed", refused().key());
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void withoutASenderNothingLeaves() {
        System.clearProperty("quxiang.mail.from");
        assertEquals("notice.mail_failed", refused().key());
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void withoutAServerNothingIsTried() {
        System.clearProperty("quxiang.mail.host");
        assertEquals("notice.mail_not_configured", refused().key());
    }

    private Refusal refused() {
        return assertThrows(Refusal.class, () -> mail.send("li.mei@example.cn", "邮箱验证码", "text"));
    }
}
