import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Lists every jar that is delivered (the server's, and those within the deployable) with its coordinates and SHA-256, as CycloneDX.
 * Who a jar is, it says itself (META-INF/maven); of those that say nothing, the lists of the build know it.
 */
class PartsList {

    /** As in a feature pack or provisioning.xml ({@code io.grpc:grpc-api:1.70.0::jar}) and in a module's list ({@code pkg:maven/...}). */
    private static final Pattern NAMED = Pattern.compile(
            "[=|\"]([^:=|\"\\s]+):([^:\\s]+):([^:\\s]+):([^:\\s]*):jar|pkg:maven/([^/\"]+)/([^@\"]+)@([^?\"]+)");

    private static final Pattern POM = Pattern.compile("META-INF/maven/[^/]+/([^/]+)/pom\\.properties");

    private record Part(String group, String name, String version) {

        static Part of(Properties pom) {
            return new Part(pom.getProperty("groupId"), pom.getProperty("artifactId"), pom.getProperty("version"));
        }

        String purl() {
            return "pkg:maven/" + group + "/" + name + "@" + version;
        }
    }

    private final Map<String, Part> known = new HashMap<>();

    /** By path, which also is the order. */
    private final Map<String, String> found = new TreeMap<>();

    /** @param args the result, the server's folder, the deployable, lists of names or single ones */
    public static void main(String[] args) throws Exception {
        PartsList list = new PartsList();
        for (String names : List.of(args).subList(3, args.length)) {
            list.learn(names.endsWith(":jar") ? "=" + names : Files.readString(Path.of(names)));
        }
        Path server = Path.of(args[1]);
        try (Stream<Path> files = Files.walk(server)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                list.add("server/" + server.relativize(jar), Files.readAllBytes(jar));
            }
        }
        list.within(Path.of(args[2]).getFileName().toString(), Files.readAllBytes(Path.of(args[2])));
        Files.writeString(Path.of(args[0]), list.json());
        System.out.println(list.found.size() + " parts");
    }

    private void learn(String names) {
        for (Matcher name = NAMED.matcher(names); name.find(); ) {
            int first = name.group(1) != null ? 1 : 5;
            Part part = new Part(name.group(first), name.group(first + 1), name.group(first + 2));
            String kind = first == 1 && !name.group(4).isEmpty() ? "-" + name.group(4) : "";
            known.put(part.name + "-" + part.version + kind, part);
            if (first != 1) {
                known.put(part.name, part);
            }
        }
    }

    private void within(String path, byte[] archive) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".jar") || entry.getName().endsWith(".war")) {
                    byte[] bytes = zip.readAllBytes();
                    add(path + "/" + entry.getName(), bytes);
                    within(path + "/" + entry.getName(), bytes);
                }
            }
        }
    }

    private void add(String path, byte[] jar) throws IOException, NoSuchAlgorithmException {
        String file = path.substring(path.lastIndexOf('/') + 1, path.length() - ".jar".length());
        Part part = who(file, jar);
        if (part == null) {
            throw new IOException("nobody knows what " + path + " is; its jar says nothing and no list has it");
        }
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
        found.put(
                path,
                """
                {"type": "library", "bom-ref": %s, "group": %s, "name": %s, "version": %s, "purl": %s, \
                "hashes": [{"alg": "SHA-256", "content": %s}]}"""
                        .formatted(
                                text(path),
                                text(part.group),
                                text(part.name),
                                text(part.version),
                                text(part.purl()),
                                text(hash)));
    }

    /** Whoever made the jar from others has put their descriptors into it too: only the one that fits the file's name counts. */
    private Part who(String file, byte[] jar) throws IOException {
        Part only = null;
        int all = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (POM.matcher(entry.getName()).matches()) {
                    only = Part.of(properties(zip));
                    all++;
                    if (only.name.startsWith(file) || file.startsWith(only.name + "-" + only.version)) {
                        return only;
                    }
                }
            }
        }
        Part named = known.get(file);
        return named == null && all == 1 ? only : named;
    }

    private static Properties properties(InputStream in) throws IOException {
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(in.readAllBytes()));
        return properties;
    }

    private String json() {
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
                "metadata": {"component": {"type": "application", "name": "quxiang"}},
                "components": [
                """
                + String.join(",\n", found.values()) + "\n]}\n";
    }

    private static String text(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
