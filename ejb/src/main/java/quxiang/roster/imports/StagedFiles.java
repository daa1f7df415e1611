package quxiang.roster.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import quxiang.common.Refusal;
import quxiang.common.crypto.Seal;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetReader;
import quxiang.common.sheet.SheetRow;
import quxiang.host.DataFolder;
import quxiang.roster.format.RosterColumns;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.StagedRow;

/**
 * Uploaded rosters between upload and import, sealed: nothing readable ever lies on disk. They stand in {@code imports} below
 * {@code QUXIANG_DATA_DIR}, which all nodes of a cluster share, else below the server's data directory.
 */
@ApplicationScoped
public class StagedFiles {

    private static final int HEADER_WITHIN_ROWS = 10;
    private static final Duration WRITING = Duration.ofHours(1);

    private final Path folder;
    private final Seal seal;

    protected StagedFiles() {
        this(null, null);
    }

    @Inject
    StagedFiles(Seal seal) {
        this(DataFolder.path().resolve("imports"), seal);
    }

    StagedFiles(Path folder, Seal seal) {
        this.folder = folder;
        this.seal = seal;
    }

    /**
     * Reads an upload to its end and keeps its rows.
     *
     * @throws Refusal when it is no table, its columns are not those of a roster ({@code roster.no_header}, {@code .missing_columns},
     *     {@code .column_twice}) or it has no rows ({@code roster.no_rows})
     */
    public StagedFile stage(String uploadedAs, InputStream upload) throws IOException {
        Files.createDirectories(folder);
        String name = UUID.randomUUID() + ".rows";
        Path path = folder.resolve(name);
        boolean complete = false;
        try (SheetReader reader = SheetReader.open(upload, SheetLimits.STANDARD);
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(seal.sealing(Files.newOutputStream(path)), 64 * 1024))) {
            RosterColumns columns = header(reader);
            write(out, columns.headers());
            int rows = 0;
            for (SheetRow row = reader.next(); row != null; row = reader.next()) {
                out.writeInt(row.number());
                out.writeLong(columns.kept(row.mangled()));
                write(out, columns.kept(row.cells()));
                rows++;
            }
            if (rows == 0) {
                throw new Refusal("roster.no_rows");
            }
            complete = true;
            return new StagedFile(name, shownName(uploadedAs), columns.headers(), rows);
        } finally {
            if (!complete) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static RosterColumns header(SheetReader reader) throws IOException {
        for (int i = 0; i < HEADER_WITHIN_ROWS; i++) {
            SheetRow row = reader.next();
            if (row != null && RosterColumns.isHeader(RosterLayout.NATIONAL, row.cells())) {
                reader.headerFound();
                return RosterColumns.of(RosterLayout.NATIONAL, row.cells());
            }
        }
        throw new Refusal("roster.no_header");
    }

    private static String shownName(String uploadedAs) {
        String name =
                uploadedAs == null ? "" : uploadedAs.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "");
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    private static void write(DataOutputStream out, List<String> cells) throws IOException {
        out.writeShort(cells.size());
        for (String cell : cells) {
            out.writeUTF(cell);
        }
    }

    boolean exists(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    /**
     * Deletes what no import needs. A file that is being written is not known to any import yet, so young ones stay.
     *
     * @param needed the names of those that stay
     */
    void deleteAllBut(Set<String> needed, Instant now) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> staged = Files.list(folder)) {
            for (Path file : staged.toList()) {
                boolean young = Files.getLastModifiedTime(file)
                        .toInstant()
                        .plus(WRITING)
                        .isAfter(now);
                if (!young && !needed.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Rows open(String name) throws IOException {
        return new Rows(new DataInputStream(
                new BufferedInputStream(seal.opening(Files.newInputStream(folder.resolve(name))), 64 * 1024)));
    }

    /** The rows of a staged file, one after the other. */
    static final class Rows implements Closeable {

        private final DataInputStream in;
        private final List<String> headers;

        Rows(DataInputStream in) throws IOException {
            this.in = in;
            this.headers = cells();
        }

        List<String> headers() {
            return headers;
        }

        /** The next row, or {@code null} at the end. A file that was cut off ends in an {@code IOException}. */
        StagedRow next() throws IOException {
            int number;
            try {
                number = in.readInt();
            } catch (EOFException end) {
                return null;
            }
            long mangled = in.readLong();
            return new StagedRow(number, cells(), mangled);
        }

        private List<String> cells() throws IOException {
            int count = in.readUnsignedShort();
            List<String> cells = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                cells.add(in.readUTF());
            }
            return cells;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
