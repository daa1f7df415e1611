package quxiang.notice.outbox;

import java.util.ArrayList;
import java.util.List;
import quxiang.notice.channel.Sms;
import quxiang.notice.channel.SmsRefused;

/** A carrier that remembers what it was handed, and can be down. */
final class Carrier extends Sms {

    record Handed(long id, String mobile, String text) {}

    final List<Handed> handed = new ArrayList<>();
    boolean configured = true;
    boolean down;
    boolean refusing;

    @Override
    public boolean isConfigured() {
        return configured;
    }

    @Override
    public void send(long id, String mobile, String text) {
        if (down) {
            throw new IllegalStateException("down");
        }
        if (refusing) {
            throw new SmsRefused("no such number");
        }
        handed.add(new Handed(id, mobile, text));
    }
}
