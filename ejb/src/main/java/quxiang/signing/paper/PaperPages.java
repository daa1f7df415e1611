package quxiang.signing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Refusal;
import quxiang.common.crypto.Seal;
import quxiang.common.image.KeptImages;
import quxiang.signing.Signing;

/** Keeps the photographs of stamped pages, sealed, with the hash of each picture. */
@ApplicationScoped
public class PaperPages {

    /** How many one agreement can have. */
    public static final int MOST = 5;

    @Inject
    Jdbi jdbi;

    @Inject
    KeptImages images;

    @Inject
    Seal seal;

    /**
     * Cleans and seals what was uploaded, before anything is asked of the database.
     *
     * @throws Refusal {@code paper.pages_missing}, {@code paper.pages_too_many}, {@code verification.image.*}
     */
    public List<KeptImages.Hashed> toKeep(long graduate, List<byte[]> uploads) {
        if (uploads.isEmpty()) {
            throw new Refusal("paper.pages_missing");
        }
        if (uploads.size() > MOST) {
            throw new Refusal("paper.pages_too_many", MOST);
        }
        return uploads.stream()
                .map(upload -> images.toKeepHashed(owner(graduate), upload))
                .toList();
    }

    /**
     * Puts them in the place of those that were there, in the caller's transaction.
     *
     * @throws Refusal {@code paper.pages_of_another} when one of them proves the agreement of somebody else
     */
    void replace(Signing signing, List<KeptImages.Hashed> kept, Instant at) {
        requireOwn(signing, kept);
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from signing_page where signing_id = :signing")
                    .bind("signing", signing.id())
                    .execute();
            for (int i = 0; i < kept.size(); i++) {
                handle.createUpdate("""
                        insert into signing_page (signing_id, page_no, image, sha256, added_at)
                        values (:signing, :number, :image, :sha256, :at)
                        """)
                        .bind("signing", signing.id())
                        .bind("number", i + 1)
                        .bind("image", kept.get(i).sealed())
                        .bind("sha256", kept.get(i).sha256())
                        .bind("at", at)
                        .execute();
            }
        });
    }

    private void requireOwn(Signing signing, List<KeptImages.Hashed> kept) {
        List<String> hashes = kept.stream().map(KeptImages.Hashed::sha256).toList();
        List<String> holders = jdbi.withHandle(handle -> handle.createQuery("""
                        select s.g_id_hash from signing_page p join signing s on s.id = p.signing_id
                        where p.sha256 = any(:hashes)
                        union
                        select s.g_id_hash from rescission_file f join rescission r on r.id = f.rescission_id
                            join signing s on s.id = r.signing_id
                        where f.purpose = 'PAGE' and f.sha256 = any(:hashes)
                        """)
                .bindArray("hashes", String.class, hashes)
                .mapTo(String.class)
                .list());
        String own = signing.graduate().idHash();
        if (holders.stream().anyMatch(holder -> !seal.isSame(holder, own))) {
            throw new Refusal("paper.pages_of_another");
        }
    }

    int count(long signing) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from signing_page where signing_id = :signing")
                        .bind("signing", signing)
                        .mapTo(int.class)
                        .one());
    }

    /** The JPEG of one of them. @param number from 1 */
    Optional<byte[]> find(long graduate, long signing, int number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select image from signing_page where signing_id = :signing and page_no = :number
                        """)
                        .bind("signing", signing)
                        .bind("number", number)
                        .mapTo(byte[].class)
                        .findOne())
                .map(kept -> images.toShow(owner(graduate), kept));
    }

    /** Whose the images are. */
    private static String owner(long graduate) {
        return "pages of graduate " + graduate;
    }
}
