package quxiang.server;

/**
 * Sizes and seeds of the tests: small in every build, full with {@code -Pnightly}. Each can be set by itself, as
 * {@code -Dquxiang.test.crash.rows=200000} and {@code -Dquxiang.test.seed=7}; the server that runs tests is told the
 * same.
 */
public final class Thoroughness {

    private static final String PREFIX = "quxiang.test.";
    private static final boolean FULL = Boolean.getBoolean(PREFIX + "full");

    private Thoroughness() {}

    /** Whether everything is tested at full size. */
    public static boolean isFull() {
        return FULL;
    }

    /** One size by its name. */
    public static int size(String name, int small, int full) {
        return Integer.getInteger(PREFIX + name, FULL ? full : small);
    }

    /** The seed of a test's chances, fixed unless set; it is printed, so that a run can be repeated. */
    public static long seed(String test) {
        long seed = Long.getLong(PREFIX + "seed", 20270701);
        System.out.println(test + " has the seed " + seed + " (-D" + PREFIX + "seed)");
        return seed;
    }
}
