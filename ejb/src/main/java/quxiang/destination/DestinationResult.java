package quxiang.destination;

import java.io.Serializable;
import quxiang.common.Refusal;

/**
 * What became of one destination of many that were decided together.
 *
 * @param name of the graduate, or {@code null} when the reviewer has no such destination
 * @param place where to, or {@code null}
 * @param refusal why it was not done, or {@code null} when it was
 */
public record DestinationResult(long id, String name, String place, Refusal refusal) implements Serializable {

    public boolean done() {
        return refusal == null;
    }
}
