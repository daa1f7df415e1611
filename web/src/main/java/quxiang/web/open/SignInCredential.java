package quxiang.web.open;

import jakarta.security.enterprise.credential.Credential;
import java.util.Optional;
import quxiang.common.Refusal;

/**
 * What the sign-in page sends. It carries a refusal back, for the way between page and store belongs to the container, which knows
 * only right and wrong.
 */
final class SignInCredential implements Credential {

    private final Door door;
    private final String name;
    private final String password;
    private Refusal refusal;

    SignInCredential(Door door, String name, String password) {
        this.door = door;
        this.name = name;
        this.password = password;
    }

    Door door() {
        return door;
    }

    String name() {
        return name;
    }

    String password() {
        return password;
    }

    void refuse(Refusal why) {
        refusal = why;
    }

    /** Why nobody may sign in to this account now, whatever the password. */
    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }
}
