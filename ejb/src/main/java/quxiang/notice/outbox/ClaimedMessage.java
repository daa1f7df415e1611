package quxiang.notice.outbox;

import quxiang.common.Role;
import quxiang.common.Words;
import quxiang.notice.Recipient;

/**
 * A message that this server has claimed for a while to hand it to a channel.
 *
 * @param tries how often it was tried before
 * @param mobile the number it goes to, or {@code null} when nobody knows one, or when it is a mail
 * @param own whether the message names its number itself; else it is the graduate's
 */
public record ClaimedMessage(
        long id, String kind, String args, int tries, String mobile, Recipient recipient, boolean own) {

    /** Whether several of these may be told by one message that names their number. */
    public boolean isDigestible() {
        return !own && recipient.party() == Role.GRADUATE;
    }

    public String sentence() {
        Object[] named = args.split(Outbox.SEPARATOR, -1);
        return Words.of(Words.CHINESE).text("notice." + kind + "." + recipient.party(), named);
    }
}
