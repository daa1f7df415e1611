package quxiang.destination;

import org.jdbi.v3.core.Jdbi;
import quxiang.common.ShanghaiClock;
import quxiang.reference.Codes;

/** Kinds of destinations outside a server. */
public final class TestKinds {

    private TestKinds() {}

    public static DestinationKinds of(Jdbi jdbi, Codes codes, ShanghaiClock clock) {
        DestinationKinds kinds = new DestinationKinds();
        kinds.jdbi = jdbi;
        kinds.codes = codes;
        kinds.clock = clock;
        return kinds;
    }
}
