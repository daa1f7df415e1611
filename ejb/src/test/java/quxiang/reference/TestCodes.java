package quxiang.reference;

import org.jdbi.v3.core.Jdbi;
import quxiang.common.ShanghaiClock;

/** Code tables outside a server. */
public final class TestCodes {

    private TestCodes() {}

    public static Codes of(Jdbi jdbi, ShanghaiClock clock) {
        Codes codes = new Codes();
        codes.jdbi = jdbi;
        codes.clock = clock;
        return codes;
    }
}
