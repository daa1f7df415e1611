package quxiang.signing.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Refusal;
import quxiang.common.image.KeptImages;
import quxiang.signing.Signing;

/** Keeps the photographs and scans that go with 作废. */
@ApplicationScoped
class VoidEvidence {

    /** How many images one 作废 can have. */
    static final int MOST = 5;

    @Inject
    Jdbi jdbi;

    @Inject
    KeptImages images;

    /** @throws Refusal {@code signing.evidence_too_many}, {@code verification.image.*} */
    List<byte[]> toKeep(long signing, List<byte[]> uploads) {
        if (uploads.size() > MOST) {
            throw new Refusal("signing.evidence_too_many", MOST);
        }
        return uploads.stream()
                .map(upload -> images.toKeep(owner(signing), upload))
                .toList();
    }

    /** Whose the images are. */
    static String owner(long signing) {
        return "evidence of signing " + signing;
    }

    /** Keeps them with the signing, in the caller's transaction. */
    void keep(Signing signing, List<byte[]> kept, Instant at) {
        jdbi.useHandle(handle -> {
            for (int i = 0; i < kept.size(); i++) {
                handle.createUpdate("""
                        insert into signing_evidence (signing_id, image_no, image, added_at)
                        values (:signing, :number, :image, :at)
                        """)
                        .bind("signing", signing.id())
                        .bind("number", i + 1)
                        .bind("image", kept.get(i))
                        .bind("at", at)
                        .execute();
            }
        });
    }
}
