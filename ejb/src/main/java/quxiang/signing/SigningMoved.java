package quxiang.signing;

import java.time.Instant;
import quxiang.common.Actor;

/**
 * A signing has moved. Observers write history, audit and notices, and issue the agreement, in the same transaction (invariant 6).
 *
 * @param step the step's number in the signing's history, from 1
 * @param from the state before, or {@code null} for the first step
 * @param note the reason in words, or {@code null}
 */
public record SigningMoved(
        Signing signing, Move move, int step, SigningState from, String note, Actor by, Instant at) {}
