package quxiang.bench;

/**
 * How much the benchmarks do. {@code -Dbench.scale=full} is the national size of quality.md, {@code small} (the
 * default) takes a quarter of an hour in all; each size can be set by itself, as {@code -Dbench.roster=200000}.
 */
public final class Sizes {

    private static final boolean FULL = "full".equals(System.getProperty("bench.scale"));

    private Sizes() {}

    /** Rows of the roster that is imported. */
    public static int roster() {
        return of("roster", 100_000, 1_000_000);
    }

    /** Invitations that are past their deadline; twice as many others are there. */
    public static int expired() {
        return of("expired", 100_000, 1_000_000);
    }

    /** Signing cycles, each from letter to agreement. */
    public static int cycles() {
        return of("cycles", 1_600, 16_000);
    }

    /** Graduates of the whole country; schools, units, signings and the rest follow in proportion. */
    public static int graduates() {
        return of("graduates", 508_000, 12_700_000);
    }

    /** Sessions that are kept open at once. */
    public static int sessions() {
        return of("sessions", 100, 250);
    }

    /** Seconds for which pages are asked for without a pause. */
    public static int seconds() {
        return of("seconds", 8, 30);
    }

    /** Starts of the server of each kind. */
    public static int starts() {
        return of("starts", 2, 5);
    }

    private static int of(String name, int small, int full) {
        return Integer.getInteger("bench." + name, FULL ? full : small);
    }
}
