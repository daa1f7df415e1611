package quxiang;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names of all modules' classes, read from their sources. */
class NamesTest {

    /** How many classes a newcomer can look over in one room. */
    private static final int ROOM = 35;

    /** Words of the domain that the platform uses for something that this system has nothing of: message queues. */
    private static final Set<String> OF_THE_DOMAIN = Set.of("Destination");

    private static final List<String> MODULES =
            List.of("ejb/host", "ejb", "batch", "web/gate", "web/theme", "web", "web/live");

    @Test
    void noSimpleNameStandsTwice() throws IOException {
        Map<String, Long> times = classes().collect(groupingBy(NamesTest::simpleName, counting()));
        assertEquals(
                List.of(),
                times.entrySet().stream()
                        .filter(name -> name.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
    }

    @Test
    void noNameShadowsThePlatform() throws IOException, URISyntaxException {
        Set<String> both = classes().map(NamesTest::simpleName).collect(Collectors.toCollection(TreeSet::new));
        both.removeAll(OF_THE_DOMAIN);
        both.retainAll(platform());
        assertEquals(Set.of(), both);
    }

    @Test
    void aUseCaseNamesItsObject() throws IOException {
        assertEquals(
                List.of(),
                classes()
                        .map(NamesTest::simpleName)
                        .filter(name -> name.matches("[A-Z][a-z]+ing")
                                && !Set.of("Signing", "Setting").contains(name))
                        .toList());
    }

    @Test
    void aRoomHoldsWhatOneCanLookOverAndSaysWhatItIsFor() throws IOException {
        Map<Path, Long> rooms = classes().collect(groupingBy(Path::getParent, counting()));
        for (Map.Entry<Path, Long> room : rooms.entrySet()) {
            assertTrue(room.getValue() <= ROOM, room + " classes");
            assertTrue(
                    Files.exists(room.getKey().resolve("package-info.java")), room.getKey() + " says what it is for");
        }
    }

    private static Stream<Path> classes() throws IOException {
        List<Path> found = MODULES.stream()
                .map(module -> Path.of("..", module, "src/main/java"))
                .flatMap(NamesTest::below)
                .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                .toList();
        assertTrue(found.size() > 600, "all modules are read");
        return found.stream();
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    /** The public packages of java.base and java.sql, and Jakarta EE. */
    private static Set<String> platform() throws IOException, URISyntaxException {
        Set<String> names = new TreeSet<>();
        for (String module : List.of("java.base", "java.sql")) {
            try (var reader = ModuleFinder.ofSystem().find(module).orElseThrow().open();
                    Stream<String> files = reader.list()) {
                files.filter(file -> file.startsWith("java/")).forEach(file -> names.add(className(file)));
            }
        }
        Path jakarta = Path.of(
                Entity.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (JarFile jar = new JarFile(jakarta.toFile())) {
            jar.stream()
                    .filter(file -> file.getName().startsWith("jakarta/"))
                    .forEach(file -> names.add(className(file.getName())));
        }
        assertTrue(names.containsAll(Set.of("Clock", "Queue", "Part", "Entity")), "the platform is known");
        return names;
    }

    private static String className(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".class", "");
    }
}
