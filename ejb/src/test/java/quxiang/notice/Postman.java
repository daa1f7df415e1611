package quxiang.notice;

import java.util.ArrayList;
import java.util.List;

/** A mail server that remembers what it was handed, and can be down. */
final class Postman extends Mail {

    final List<String> handed = new ArrayList<>();
    boolean down;

    @Override
    boolean isConfigured() {
        return true;
    }

    @Override
    void send(long id, List<String> addresses, String subject, String text) {
        if (down) {
            throw new IllegalStateException("down");
        }
        handed.add(addresses + " " + text);
    }
}
