package quxiang.account.signin;

import java.util.Set;
import quxiang.common.Role;

/**
 * Who has signed in, or has told the right password and is asked for more.
 *
 * @param roles one, or two for accounts of a demonstration
 * @param signIn the key of the sign-in, or {@code null} while a second factor is asked for
 * @param half what the second factor is told with, or {@code null} when nobody is asked for one
 * @param factor whether a second factor was proved
 */
public record CallerRow(long accountId, Set<Role> roles, Long signIn, HalfSignIn half, boolean factor) {

    /** Whether nothing more is asked. */
    public boolean isIn() {
        return half == null;
    }
}
