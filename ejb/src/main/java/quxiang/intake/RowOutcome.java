package quxiang.intake;

import java.util.List;

/**
 * The outcome of a row.
 *
 * @param fault why it was refused, a key behind {@code refusal.}, or {@code null}
 * @param args what the fault's sentence names
 */
public record RowOutcome(boolean changed, String fault, List<String> args) {

    public static final RowOutcome TAKEN = new RowOutcome(true, null, List.of());
    public static final RowOutcome UNCHANGED = new RowOutcome(false, null, List.of());

    /** Why a row is refused; the arguments never hold an ID number. */
    public static RowOutcome refused(String fault, String... args) {
        return new RowOutcome(false, fault, List.of(args));
    }

    boolean isRefusal() {
        return fault != null;
    }
}
