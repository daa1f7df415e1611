package quxiang.signing.rescission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.crypto.Sha256;
import quxiang.common.image.KeptImages;
import quxiang.signing.Signing;

/** Keeps stamped forms and letters of rescissions sealed, each with its hash. */
@ApplicationScoped
public class RescissionFiles {

    /** How many of one purpose a rescission can have. */
    public static final int MOST = 5;

    /** The largest PDF, in bytes. */
    static final int LARGEST_PDF = 5 * 1024 * 1024;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String PDF_MEDIA = "application/pdf";

    @Inject
    Jdbi jdbi;

    @Inject
    KeptImages images;

    @Inject
    Seal seal;

    /** A file as it is kept. */
    public record Kept(String media, byte[] sealed, String sha256) {}

    /** A file to be shown. */
    public record Shown(String media, byte[] bytes) {}

    /**
     * Cleans and seals photographs of a stamped form, before anything is asked of the database.
     *
     * @throws Refusal {@code rescission.pages_missing}, {@code rescission.files_too_many}, {@code verification.image.*}
     */
    public List<Kept> pages(long signing, List<byte[]> uploads) {
        if (uploads.isEmpty()) {
            throw new Refusal("rescission.pages_missing");
        }
        requireFew(uploads);
        return uploads.stream().map(upload -> image(signing, upload)).toList();
    }

    /** The same of letters, which may be PDF too. A stranger's PDF is kept as it came and never parsed. */
    List<Kept> letters(long signing, List<byte[]> uploads) {
        requireFew(uploads);
        return uploads.stream()
                .map(upload -> isPdf(upload) ? pdf(signing, upload) : image(signing, upload))
                .toList();
    }

    private static void requireFew(List<byte[]> uploads) {
        if (uploads.size() > MOST) {
            throw new Refusal("rescission.files_too_many", MOST);
        }
    }

    private static boolean isPdf(byte[] upload) {
        return upload.length > PDF.length && Arrays.equals(Arrays.copyOf(upload, PDF.length), PDF);
    }

    private Kept image(long signing, byte[] upload) {
        KeptImages.Hashed hashed = images.toKeepHashed(owner(signing), upload);
        return new Kept("image/jpeg", hashed.sealed(), hashed.sha256());
    }

    private Kept pdf(long signing, byte[] upload) {
        if (upload.length > LARGEST_PDF) {
            throw new Refusal("rescission.pdf_too_large", LARGEST_PDF / (1024 * 1024));
        }
        return new Kept(PDF_MEDIA, seal.sealBytes(SealPurpose.IMAGE, owner(signing), upload), Sha256.hex(upload));
    }

    /**
     * Puts them in the place of those of the purpose that were there, in the caller's transaction.
     *
     * @throws Refusal {@code rescission.pages_of_another} when one of the pages proves something of somebody else
     */
    void replace(Rescission rescission, Signing signing, FilePurpose purpose, List<Kept> kept, Role party, Instant at) {
        if (purpose == FilePurpose.PAGE) {
            requireOwn(signing, kept);
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                delete from rescission_file where rescission_id = :rescission and purpose = :purpose
                """)
                .bind("rescission", rescission.id())
                .bind("purpose", purpose)
                .execute());
        insert(rescission, purpose, 0, kept, party, at);
    }

    /**
     * Adds letters to those that are there. The caller holds the signing.
     *
     * @return whether one of them was not there yet
     * @throws Refusal {@code rescission.files_too_many}
     */
    boolean add(Rescission rescission, List<Kept> letters, Role party, Instant at) {
        List<String> there = hashes(rescission, FilePurpose.LETTER);
        List<Kept> others = letters.stream()
                .filter(letter -> !there.contains(letter.sha256()))
                .toList();
        if (there.size() + others.size() > 2 * MOST) {
            throw new Refusal("rescission.files_too_many", 2 * MOST);
        }
        insert(rescission, FilePurpose.LETTER, there.size(), others, party, at);
        return !others.isEmpty();
    }

    private void insert(
            Rescission rescission, FilePurpose purpose, int behind, List<Kept> kept, Role party, Instant at) {
        jdbi.useHandle(handle -> {
            for (int i = 0; i < kept.size(); i++) {
                handle.createUpdate("""
                        insert into rescission_file (rescission_id, purpose, file_no, media, content, sha256, party, added_at)
                        values (:rescission, :purpose, :number, :media, :content, :sha256, :party, :at)
                        """)
                        .bind("rescission", rescission.id())
                        .bind("purpose", purpose)
                        .bind("number", behind + i + 1)
                        .bind("media", kept.get(i).media())
                        .bind("content", kept.get(i).sealed())
                        .bind("sha256", kept.get(i).sha256())
                        .bind("party", party)
                        .bind("at", at)
                        .execute();
            }
        });
    }

    private void requireOwn(Signing signing, List<Kept> kept) {
        List<String> holders = jdbi.withHandle(handle -> handle.createQuery("""
                        select s.g_id_hash from signing_page p join signing s on s.id = p.signing_id
                        where p.sha256 = any(:hashes)
                        union
                        select s.g_id_hash from rescission_file f join rescission r on r.id = f.rescission_id
                            join signing s on s.id = r.signing_id
                        where f.sha256 = any(:hashes)
                        """)
                .bindArray("hashes", String.class, hashes(kept))
                .mapTo(String.class)
                .list());
        String own = signing.graduate().idHash();
        if (holders.stream().anyMatch(holder -> !seal.isSame(holder, own))) {
            throw new Refusal("rescission.pages_of_another");
        }
    }

    /** Whether these are the pages that are kept already: the same request once more. */
    boolean isKept(Rescission rescission, List<Kept> kept) {
        return hashes(rescission, FilePurpose.PAGE).equals(hashes(kept));
    }

    private List<String> hashes(Rescission rescission, FilePurpose purpose) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select sha256 from rescission_file where rescission_id = :rescission and purpose = :purpose order by file_no
                        """)
                .bind("rescission", rescission.id())
                .bind("purpose", purpose)
                .mapTo(String.class)
                .list());
    }

    private static List<String> hashes(List<Kept> kept) {
        return kept.stream().map(Kept::sha256).toList();
    }

    /** What a rescission has, pages and letters in their order. */
    List<RescissionFile> of(long rescission) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select purpose, file_no as number, media from rescission_file
                        where rescission_id = :rescission order by purpose, file_no
                        """)
                .bind("rescission", rescission)
                .mapTo(RescissionFile.class)
                .list());
    }

    /** One of them, opened. @param number from 1 */
    Optional<Shown> find(long signing, long rescission, FilePurpose purpose, int number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select media, content as sealed, sha256 from rescission_file
                        where rescission_id = :rescission and purpose = :purpose and file_no = :number
                        """)
                .bind("rescission", rescission)
                .bind("purpose", purpose)
                .bind("number", number)
                .mapTo(Kept.class)
                .findOne()
                .map(kept -> new Shown(kept.media(), images.toShow(owner(signing), kept.sealed()))));
    }

    /** Whose the files are. */
    private static String owner(long signing) {
        return "rescission of signing " + signing;
    }
}
