package quxiang.signing.detail;

import java.time.Instant;
import quxiang.common.Role;
import quxiang.signing.EndReason;

/**
 * A step of a signing's or its rescissions' history, as a timeline shows it.
 *
 * @param move the key of the move's name: {@code Move.ACCEPT}, {@code RescissionMove.OPEN}
 * @param note the reason in words, or {@code null}
 * @param party in whose name
 * @param actor the person's name; the system's own steps have none
 */
public record StepView(String move, EndReason reason, String note, Role party, String actor, Instant at) {}
