package quxiang.common.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import quxiang.common.Refusal;

/**
 * The parts of an xlsx file (ECMA-376 part 2). What they hold after decompression is counted as it is read, over all parts, so that a
 * small file cannot become a huge one, whatever its directory says. XML is read without document types, hence without entities.
 */
final class XlsxPackage implements Closeable {

    private static final long HARMLESS = 16L * 1024 * 1024;
    /** A roster with a photograph of each student has one part more for each. */
    private static final int PARTS = 250_000;

    private static final String MEDIA = "/media/";
    private static final String TYPES = "[content_types].xml";
    private static final XMLInputFactory XML = xml();

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private final long most;
    /** How much of each part was counted; a part that is read twice counts once. */
    private final Map<String, Long> counts = new HashMap<>();

    private long expanded;

    /** What a part refers to. */
    record Relation(String id, String type, String part) {

        boolean isOf(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    XlsxPackage(byte[] file, SheetLimits limits) throws IOException {
        most = Math.max(HARMLESS, Math.min(limits.expanded(), (long) file.length * limits.ratio()));
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                    .get();
        } catch (IOException | RuntimeException e) {
            throw SheetReader.refusal("sheet.damaged", e);
        }
        var entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            parts.put(entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/'), entry);
            if (parts.size() > PARTS) {
                throw new Refusal("sheet.too_many_parts", PARTS);
            }
        }
        refuseOtherKinds();
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private void refuseOtherKinds() throws IOException {
        if (parts.containsKey("encryptedpackage")) {
            throw new Refusal("sheet.encrypted");
        }
        if (!parts.containsKey(TYPES)) {
            throw new Refusal("sheet.not_a_spreadsheet");
        }
        if (parts.keySet().stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            throw new Refusal("sheet.macros");
        }
        String type = typeOf(workbook());
        if (type.contains("macroEnabled") && !type.contains("binary")) {
            throw new Refusal("sheet.macros");
        }
        if (!type.endsWith("spreadsheetml.sheet.main+xml") && !type.endsWith("spreadsheetml.template.main+xml")) {
            throw new Refusal("sheet.not_a_spreadsheet");
        }
    }

    /** The part that the package is about: where a reader begins (ECMA-376 part 2, 9.3). */
    String workbook() throws IOException {
        if (has("_rels/.rels")) {
            for (Relation relation : relations("")) {
                if (relation.isOf("officeDocument") && has(relation.part())) {
                    return relation.part();
                }
            }
        }
        String[] first = new String[1];
        read(TYPES, element -> {
            String type = attribute(element, "ContentType");
            String part = attribute(element, "PartName");
            if (type != null && part != null && type.endsWith(".main+xml")) {
                first[0] = part;
            }
            return first[0] == null;
        });
        if (first[0] == null || !has(first[0])) {
            throw new Refusal("sheet.not_a_spreadsheet");
        }
        return first[0];
    }

    private String typeOf(String part) throws IOException {
        String name = name(part);
        String[] types = new String[2];
        read(TYPES, element -> {
            String type = attribute(element, "ContentType");
            String of = attribute(element, "PartName");
            String extension = attribute(element, "Extension");
            if (type != null && of != null && name(of).equals(name)) {
                types[0] = type;
            } else if (type != null && extension != null && name.endsWith("." + extension.toLowerCase(Locale.ROOT))) {
                types[1] = type;
            }
            return true;
        });
        return types[0] != null ? types[0] : String.valueOf(types[1]);
    }

    /** What a part refers to inside the package, in order; the package itself is the empty name. */
    List<Relation> relations(String source) throws IOException {
        int slash = source.lastIndexOf('/') + 1;
        String folder = source.substring(0, slash);
        List<Relation> relations = new ArrayList<>();
        String part = folder + "_rels/" + source.substring(slash) + ".rels";
        if (!has(part)) {
            return relations;
        }
        read(part, element -> {
            String target = attribute(element, "Target");
            if (target != null && !"External".equals(attribute(element, "TargetMode"))) {
                relations.add(new Relation(
                        attribute(element, "Id"),
                        String.valueOf(attribute(element, "Type")),
                        resolved(folder, target)));
            }
            return true;
        });
        return relations;
    }

    /** A reference against the folder of the part in which it stands. */
    private static String resolved(String folder, String target) {
        String path = target.replace('\\', '/');
        String whole = path.startsWith("/") ? path : "/" + folder + path;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : whole.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        String joined = String.join("/", steps);
        return joined.indexOf('%') < 0 ? joined : URLDecoder.decode(joined.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** An attribute without a namespace; one that is empty is as if it were not there. */
    static String attribute(XMLStreamReader element, String name) {
        String value = element.getAttributeValue(null, name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** How many pictures the file has. Nobody reads them. */
    int pictures() {
        return (int) parts.keySet().stream()
                .filter(name -> ("/" + name).contains(MEDIA))
                .count();
    }

    boolean has(String part) {
        return parts.containsKey(name(part));
    }

    /** Opens a part. */
    InputStream open(String part) throws IOException {
        ZipArchiveEntry entry = parts.get(name(part));
        if (entry == null || !zip.canReadEntryData(entry)) {
            throw new Refusal("sheet.damaged");
        }
        return new Expanding(zip.getInputStream(entry), entry.getName());
    }

    XMLStreamReader xml(InputStream in) throws IOException {
        try {
            return XML.createXMLStreamReader(in, null);
        } catch (XMLStreamException e) {
            throw SheetReader.refusal("sheet.damaged", e);
        }
    }

    /** Shows every start tag of a part until the visitor has seen enough. */
    void read(String part, Predicate<XMLStreamReader> visitor) throws IOException {
        try (InputStream in = open(part)) {
            XMLStreamReader reader = xml(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && !visitor.test(reader)) {
                    return;
                }
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (XMLStreamException | RuntimeException e) {
            throw SheetReader.refusal("sheet.damaged", e);
        }
    }

    private static String name(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        return name.startsWith("/") ? name.substring(1) : name;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Expanding extends FilterInputStream {

        private final String part;
        private long read;

        Expanding(InputStream in, String part) {
            super(in);
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            counted(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int some = super.read(bytes, from, length);
            counted(Math.max(0, some));
            return some;
        }

        private void counted(int bytes) {
            read += bytes;
            long before = counts.getOrDefault(part, 0L);
            if (read <= before) {
                return;
            }
            counts.put(part, read);
            expanded += read - before;
            if (expanded > most) {
                throw new Refusal("sheet.zip_bomb");
            }
        }
    }
}
