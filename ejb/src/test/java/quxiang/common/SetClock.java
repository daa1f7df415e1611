package quxiang.common;

import java.time.Duration;
import java.time.Instant;

/** A clock that goes when the test says so. */
public final class SetClock extends ShanghaiClock {

    private Instant now;

    public SetClock(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }
}
