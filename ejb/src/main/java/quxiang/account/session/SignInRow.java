package quxiang.account.session;

import java.time.Instant;
import quxiang.account.caller.NetworkPlace;

/**
 * A sign-in of the reader.
 *
 * @param address the neighbourhood that it came from, as the person may recognise it, or {@code null}
 * @param device system and browser, or empty when they are not known
 * @param seenAt the last deed in an open session, or {@code null}
 * @param here whether it is the session in which it is read
 */
public record SignInRow(
        long id, Instant at, String address, String device, SignInOutcome outcome, Instant seenAt, boolean here) {

    /** A row with its address masked. */
    public SignInRow {
        address = NetworkPlace.of(address).masked();
    }
}
