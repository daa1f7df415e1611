package quxiang.account.signin;

import java.io.Serializable;
import java.time.Instant;

/**
 * A sign-in of which the password was right and the second factor is still to be told. It lets nobody in: the session that keeps it is a
 * stranger's.
 *
 * @param name the keyed hash of what was typed
 * @param place the keyed hash of name and device or host
 * @param host the address that it came from, or {@code null}
 * @param network its neighbourhood, or {@code null}
 * @param device whether the device is known to the name's owner
 * @param at when the password was told
 */
public record HalfSignIn(
        long accountId, String name, String place, String host, String network, boolean device, Instant at)
        implements Serializable {}
