package quxiang.notice.outbox;

import java.util.ArrayList;
import java.util.List;
import quxiang.notice.channel.Mail;

/** A mail server that remembers what it was handed, and can be down. */
final class Postman extends Mail {

    final List<String> handed = new ArrayList<>();
    boolean down;

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public void send(long id, List<String> addresses, String subject, String text) {
        if (down) {
            throw new IllegalStateException("down");
        }
        handed.add(addresses + " " + text);
    }
}
