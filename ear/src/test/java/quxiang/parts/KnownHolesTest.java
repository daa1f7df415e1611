package quxiang.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import quxiang.parts.Advisory.State;

/** Nothing is delivered of which a hole is known, unless it is written down why it does no harm. */
class KnownHolesTest {

    @Test
    void noPartHasAKnownHoleWithoutAReason() throws IOException {
        List<DeliveredPart> delivered = DeliveredPart.delivered();
        assertEquals(
                List.of(),
                Advisory.known().stream()
                        .filter(advisory -> advisory.state() == State.FIXED)
                        .flatMap(advisory ->
                                delivered.stream().filter(advisory::affects).map(part -> told(advisory, part)))
                        .toList());
    }

    private static String told(Advisory advisory, DeliveredPart part) {
        return advisory.id() + ": " + part.path() + ", mended in " + advisory.fixed();
    }

    @Test
    void noReasonIsOlderThanWhatItExcuses() throws IOException {
        List<DeliveredPart> delivered = DeliveredPart.delivered();
        assertEquals(
                List.of(),
                Advisory.known().stream()
                        .filter(advisory -> advisory.state() == State.NOT_REACHABLE)
                        .filter(advisory -> delivered.stream().noneMatch(advisory::affects))
                        .map(Advisory::id)
                        .toList(),
                "these have become fixed");
    }

    @Test
    void everyAdvisoryIsOfAPartThatIsDelivered() throws IOException {
        Set<String> delivered = DeliveredPart.delivered().stream()
                .map(DeliveredPart::coordinates)
                .collect(Collectors.toSet());
        for (Advisory advisory : Advisory.known()) {
            assertTrue(delivered.contains(advisory.part()), advisory.toString());
            assertFalse(advisory.holds(new PartVersion("99999")), advisory.toString());
        }
    }

    @Test
    void everyJarOfTheServerIsListedWithItsHash() throws Exception {
        Path server = Path.of(System.getProperty("quxiang.server.home"));
        Map<String, String> expected = new TreeMap<>();
        try (Stream<Path> files = Files.walk(server)) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                expected.put(
                        "server/" + server.relativize(jar),
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar))));
            }
        }
        assertTrue(expected.size() > 400, "jars: " + expected.size());
        List<DeliveredPart> delivered = DeliveredPart.delivered();
        for (DeliveredPart part : delivered) {
            if (part.path().startsWith("server/")) {
                assertEquals(part.sha256(), expected.remove(part.path()), part.path());
            }
        }
        assertEquals(Map.of(), expected, "not listed");
        assertTrue(
                delivered.stream()
                        .map(DeliveredPart::path)
                        .anyMatch(path -> path.matches("quxiang.ear/quxiang-web.war/WEB-INF/lib/primefaces-.*jar")),
                "and those within the deployable");
    }

    @Test
    void versionsAreComparedByTheirNumbers() {
        assertTrue(before("2.3.9.Final", "2.3.23.Final"));
        assertTrue(before("4.1.130.Final", "4.1.138.Final"));
        assertTrue(before("2.4.0.Alpha1", "2.4.0.Final"));
        assertTrue(before("2.21", "2.21.4"));
        assertFalse(before("1.85", "1.85.0"));
        assertFalse(before("33.0.0-jre", "33.0.0"));
    }

    private static boolean before(String one, String other) {
        return new PartVersion(one).compareTo(new PartVersion(other)) < 0;
    }
}
