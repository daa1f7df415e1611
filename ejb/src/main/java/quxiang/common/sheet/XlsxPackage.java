package quxiang.common.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
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
    private static final int PARTS = 2000;
    private static final XMLInputFactory XML = xml();

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private final long most;
    private long expanded;

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
                throw new Refusal("sheet.zip_bomb");
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
        if (!parts.containsKey("[content_types].xml")) {
            throw new Refusal("sheet.not_a_spreadsheet");
        }
        boolean[] found = new boolean[2];
        read("[content_types].xml", element -> {
            String type = String.valueOf(element.getAttributeValue(null, "ContentType"));
            found[0] |=
                    type.endsWith("spreadsheetml.sheet.main+xml") || type.endsWith("spreadsheetml.template.main+xml");
            found[1] |= type.contains("macroEnabled") || type.contains("vbaProject");
            return true;
        });
        if (found[1] || parts.keySet().stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            throw new Refusal("sheet.macros");
        }
        if (!found[0]) {
            throw new Refusal("sheet.not_a_spreadsheet");
        }
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
        return new Expanding(zip.getInputStream(entry));
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

        Expanding(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            counted(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int part = super.read(bytes, from, length);
            counted(Math.max(0, part));
            return part;
        }

        private void counted(int part) {
            expanded += part;
            if (expanded > most) {
                throw new Refusal("sheet.zip_bomb");
            }
        }
    }
}
