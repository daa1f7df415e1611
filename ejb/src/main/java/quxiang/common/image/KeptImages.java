package quxiang.common.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import quxiang.common.crypto.Seal;

/** Re-encodes ({@link CleanImage}) and seals images of evidence for a database row. */
@ApplicationScoped
public class KeptImages {

    @Inject
    Seal seal;

    /**
     * @param upload the whole file
     * @return what is kept
     * @throws quxiang.common.Refusal {@code verification.image.*}
     */
    public byte[] toKeep(byte[] upload) {
        return seal.sealBytes(CleanImage.of(upload).jpeg());
    }

    /** The JPEG. @param kept what {@link #toKeep} made */
    public byte[] toShow(byte[] kept) {
        return seal.openBytes(kept);
    }
}
