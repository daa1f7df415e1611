package quxiang.common.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.crypto.Sha256;

/** Re-encodes ({@link CleanImage}) and seals images of evidence for a database row. */
@ApplicationScoped
public class KeptImages {

    @Inject
    Seal seal;

    /**
     * Cleans and seals an image outside of the caller's transaction.
     *
     * <p>It takes seconds, and waiting for its turn takes more. A caller that has asked the database for nothing yet holds neither
     * a connection nor a lock meanwhile.
     *
     * @param of whose it is, as it is said again to show it
     * @param upload the whole file
     * @return what is kept
     * @throws quxiang.common.Refusal {@code verification.image.*}
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public byte[] toKeep(String of, byte[] upload) {
        return toKeepHashed(of, upload).sealed();
    }

    /** The same, with the hash of the picture as it is kept. A photograph is found again whatever its file says besides. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Hashed toKeepHashed(String of, byte[] upload) {
        byte[] jpeg = CleanImage.of(upload).jpeg();
        return new Hashed(seal.sealBytes(SealPurpose.IMAGE, of, jpeg), Sha256.hex(jpeg));
    }

    /** A sealed image and the hash of its picture. */
    public record Hashed(byte[] sealed, String sha256) {}

    /** The JPEG. @param kept what {@link #toKeep} made */
    public byte[] toShow(String of, byte[] kept) {
        return seal.openBytes(SealPurpose.IMAGE, of, kept);
    }
}
