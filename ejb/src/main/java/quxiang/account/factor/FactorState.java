package quxiang.account.factor;

import java.time.Instant;

/**
 * The reader's second factor.
 *
 * @param set whether there is one
 * @param since since when it is asked for, or {@code null}
 * @param recoveryLeft how many 恢复码 are left
 * @param required whether the reader's role must have one
 * @param passwordAt when the password was last changed
 */
public record FactorState(boolean set, Instant since, int recoveryLeft, boolean required, Instant passwordAt) {}
