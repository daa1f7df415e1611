package quxiang.intake;

import java.util.List;

/**
 * The outcome of a row.
 *
 * @param effect what it did
 * @param column the header of the column at fault, or {@code null}
 * @param fault why it was refused, a key behind {@code refusal.}, or {@code null}
 * @param args what the fault's sentence names
 */
public record RowOutcome(Effect effect, String column, String fault, List<String> args) {

    /** What a row does to what is there. */
    public enum Effect {
        ADDED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    public static final RowOutcome TAKEN = new RowOutcome(Effect.ADDED, null, null, List.of());
    public static final RowOutcome CHANGED = new RowOutcome(Effect.CHANGED, null, null, List.of());
    public static final RowOutcome UNCHANGED = new RowOutcome(Effect.UNCHANGED, null, null, List.of());

    /** Why a row is refused; the arguments never hold an ID number. */
    public static RowOutcome refused(String fault, String... args) {
        return refusedIn(null, fault, List.of(args));
    }

    /** Why a row is refused, and in which column the fault is. */
    public static RowOutcome refusedIn(String column, String fault, List<String> args) {
        return new RowOutcome(Effect.REFUSED, column, fault, List.copyOf(args));
    }

    /** Whether it changed something. */
    public boolean changed() {
        return effect == Effect.ADDED || effect == Effect.CHANGED;
    }

    boolean isRefusal() {
        return effect == Effect.REFUSED;
    }
}
