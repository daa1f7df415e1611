package quxiang.notice;

/** The carrier does not take this message and never will: sending it again is useless. */
class SmsRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SmsRefused(String why) {
        super(why);
    }
}
