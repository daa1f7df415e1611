package quxiang.agreement.signature;

/** Nothing can be signed now. It is tried again. */
public final class SignatureWaits extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignatureWaits(String why) {
        super(why);
    }

    SignatureWaits(String why, Throwable cause) {
        super(why, cause);
    }
}
