package quxiang.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects all that is wrong with a form, so that it is told at once. */
public final class Faults {

    private final List<Refusal> found = new ArrayList<>();

    /** The value of a check, or {@code null} when it refuses; the refusal is kept. */
    public <T> T of(Supplier<T> check) {
        try {
            return check.get();
        } catch (Refusal refusal) {
            found.addAll(refusal.all());
            return null;
        }
    }

    /** Keeps what a check refuses. */
    public void check(Runnable check) {
        of(() -> {
            check.run();
            return null;
        });
    }

    /** Adds a fault. */
    public void add(Refusal refusal) {
        found.add(refusal);
    }

    /** @throws Refusal the first one found, which carries all others; nothing when there is none */
    public void end() {
        if (!found.isEmpty()) {
            throw Refusal.together(found);
        }
    }

    /** All that a check refuses. */
    public static List<Refusal> in(Runnable check) {
        Faults faults = new Faults();
        faults.check(check);
        return List.copyOf(faults.found);
    }
}
