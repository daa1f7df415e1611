package quxiang.signing.rescission;

import java.util.List;

/**
 * What somebody says who asks for a rescission.
 *
 * @param cause who caused it, a code of its table
 * @param reason in words
 * @param letters 解约函 and what else goes with it, images or PDF; none is needed
 */
public record RescissionWish(String cause, String reason, List<byte[]> letters) {

    public RescissionWish {
        letters = List.copyOf(letters);
    }

    /** One with nothing attached. */
    public RescissionWish(String cause, String reason) {
        this(cause, reason, List.of());
    }
}
