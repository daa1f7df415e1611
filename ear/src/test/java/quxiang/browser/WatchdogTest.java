package quxiang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server that cannot go on ends, so that systemd starts it again. */
class WatchdogTest {

    /** Six looks, each of which waits ten seconds for an answer, ten seconds apart. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Test
    void aServerThatDoesNotAnswerIsEndedAndOneWithoutMemoryEndsItself() throws Exception {
        try (RunningServer server = RunningServer.start(Map.of())) {
            ProcessHandle java = server.java();
            String command = Files.readString(Path.of("/proc/" + java.pid() + "/cmdline"));
            assertTrue(command.contains("-XX:+ExitOnOutOfMemoryError"), command);
            // It lives and holds its ports, and says nothing.
            assertEquals(
                    0,
                    new ProcessBuilder("kill", "-STOP", String.valueOf(java.pid()))
                            .start()
                            .waitFor());
            assertNotEquals(0, server.awaitEnd(PATIENCE), "a failure, for Restart=on-failure");
            assertTrue(!java.isAlive(), "its ports and its data are free");
        }
    }
}
