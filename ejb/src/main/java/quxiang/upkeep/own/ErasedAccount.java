package quxiang.upkeep.own;

import java.util.Map;
import quxiang.request.ErasedKind;

/**
 * An account that was closed.
 *
 * @param mobile the number that it had, or {@code null}
 * @param numbers how much of each kind was deleted, or is kept
 */
record ErasedAccount(String name, String mobile, Map<ErasedKind, Long> numbers) {}
