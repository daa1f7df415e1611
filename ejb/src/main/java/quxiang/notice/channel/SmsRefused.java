package quxiang.notice.channel;

/** The carrier does not take this message and never will: sending it again is useless. */
public class SmsRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public SmsRefused(String why) {
        super(why);
    }
}
