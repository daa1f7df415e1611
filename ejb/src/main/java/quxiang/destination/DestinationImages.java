package quxiang.destination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Refusal;
import quxiang.common.crypto.Sha256;
import quxiang.common.image.KeptImages;

/** Keeps the photographs that prove destinations, sealed, with the hash of each file. */
@ApplicationScoped
class DestinationImages {

    /** How many one destination can have. */
    static final int MOST = 5;

    @Inject
    Jdbi jdbi;

    @Inject
    KeptImages images;

    /** A photograph that is ready to be kept. */
    record Sealed(byte[] image, String sha256) {}

    /**
     * Cleans and seals what was uploaded.
     *
     * @throws Refusal {@code destination.evidence_too_many}, {@code verification.image.*}
     */
    List<Sealed> toKeep(long graduate, List<byte[]> uploads) {
        if (uploads.size() > MOST) {
            throw new Refusal("destination.evidence_too_many", MOST);
        }
        return uploads.stream()
                .map(upload -> new Sealed(images.toKeep(owner(graduate), upload), Sha256.hex(upload)))
                .toList();
    }

    /** Puts them in the place of those that were there, in the caller's transaction. None leave those that are there. */
    void replace(long destination, List<Sealed> kept, Instant at) {
        if (kept.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from destination_image where destination_id = :destination")
                    .bind("destination", destination)
                    .execute();
            for (int i = 0; i < kept.size(); i++) {
                handle.createUpdate("""
                        insert into destination_image (destination_id, image_no, image, sha256, added_at)
                        values (:destination, :number, :image, :sha256, :at)
                        """)
                        .bind("destination", destination)
                        .bind("number", i + 1)
                        .bind("image", kept.get(i).image())
                        .bind("sha256", kept.get(i).sha256())
                        .bind("at", at)
                        .execute();
            }
        });
    }

    boolean any(long destination) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select count(*) from destination_image where destination_id = :destination")
                        .bind("destination", destination)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    /** The JPEG of one of them. @param number from 1 */
    Optional<byte[]> find(long graduate, long destination, int number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select image from destination_image where destination_id = :destination and image_no = :number
                        """)
                        .bind("destination", destination)
                        .bind("number", number)
                        .mapTo(byte[].class)
                        .findOne())
                .map(kept -> images.toShow(owner(graduate), kept));
    }

    /** Whose the images are. */
    private static String owner(long graduate) {
        return "destination of graduate " + graduate;
    }
}
