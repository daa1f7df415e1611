package quxiang.employer.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.crypto.Sha256;
import quxiang.common.image.CleanImage;
import quxiang.host.DataFolder;

/**
 * The sealed images of verifications, on the disk. They lie under random names in {@code proofs} below the data
 * directory: no address of the web leads there.
 */
@ApplicationScoped
class DocumentFolder {

    private static final System.Logger LOG = System.getLogger(DocumentFolder.class.getName());
    private static final int LONGEST_NAME = 200;

    private final Path folder;
    private final Seal seal;

    protected DocumentFolder() {
        this(null, null);
    }

    @Inject
    DocumentFolder(Seal seal) {
        this(DataFolder.path().resolve("proofs"), seal);
    }

    DocumentFolder(Path folder, Seal seal) {
        this.folder = folder;
        this.seal = seal;
    }

    /** Keeps an image. */
    StoredDocument store(String uploadedAs, CleanImage image) {
        String name = UUID.randomUUID() + ".jpg";
        Path path = folder.resolve(name);
        boolean complete = false;
        try {
            Files.createDirectories(folder);
            try (OutputStream out = seal.sealing(SealPurpose.IMAGE, name, Files.newOutputStream(path))) {
                out.write(image.jpeg());
            }
            complete = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!complete) {
                delete(name);
            }
        }
        return new StoredDocument(
                name, shown(uploadedAs), image.jpeg().length, image.width(), image.height(), Sha256.hex(image.jpeg()));
    }

    /** The bytes of an image. @throws UncheckedIOException when the file is gone, cut off or altered */
    byte[] read(String name) {
        try (InputStream in = seal.opening(SealPurpose.IMAGE, name, Files.newInputStream(folder.resolve(name)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the images that were stored before a time. */
    List<String> olderThan(Instant time) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jpg")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                    names.add(file.getFileName().toString());
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            // The row says that it is gone; a file that stays is sealed and known to nobody.
            LOG.log(System.Logger.Level.WARNING, "could not delete " + name, e);
        }
    }

    /** Deletes the file of an image that was removed from its verification, after the commit. */
    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentRemoved removed) {
        delete(removed.storedName());
    }

    /** The last part of a path, without what no name shows. */
    private static String shown(String uploadedAs) {
        String name =
                uploadedAs == null ? "" : uploadedAs.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
