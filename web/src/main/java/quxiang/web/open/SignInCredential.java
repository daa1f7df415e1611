package quxiang.web.open;

import jakarta.security.enterprise.credential.Credential;
import java.util.Optional;
import quxiang.account.signin.CallerRow;
import quxiang.account.signin.HalfSignIn;
import quxiang.common.Refusal;

/**
 * What the sign-in page sends, or the page of the second step. It carries back who it is, what else is asked for, and a refusal, for the
 * way between page and store belongs to the container, which knows only right and wrong.
 */
final class SignInCredential implements Credential {

    private final Door door;
    private final String name;
    private final String secret;
    private final HalfSignIn half;
    private CallerRow caller;
    private Refusal refusal;

    private SignInCredential(Door door, String name, String secret, HalfSignIn half) {
        this.door = door;
        this.name = name;
        this.secret = secret;
        this.half = half;
    }

    static SignInCredential password(Door door, String name, String password) {
        return new SignInCredential(door, name, password, null);
    }

    /** The second step, with 动态口令 or 恢复码. */
    static SignInCredential code(HalfSignIn half, String code) {
        return new SignInCredential(null, null, code, half);
    }

    Door door() {
        return door;
    }

    String name() {
        return name;
    }

    /** The password, or the code. */
    String secret() {
        return secret;
    }

    /** The first step, of which this is the second; {@code null} for the first. */
    HalfSignIn half() {
        return half;
    }

    void is(CallerRow row) {
        caller = row;
    }

    /** Who it is, once the password was right; {@code null} before. */
    CallerRow caller() {
        return caller;
    }

    void refuse(Refusal why) {
        refusal = why;
    }

    /** Why nobody may sign in to this account now, whatever the password. */
    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }
}
