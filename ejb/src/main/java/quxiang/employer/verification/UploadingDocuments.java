package quxiang.employer.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import quxiang.common.Refusal;
import quxiang.common.image.CleanImage;

/** 上传材料: images for the user's own verification. Each is kept by itself, so that a bad one does not cost the good ones. */
@Stateless
@RolesAllowed("EMPLOYER")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UploadingDocuments {

    @Inject
    DocumentFolder folder;

    @Inject
    RegisteringDocuments registering;

    /**
     * Adds an image, or replaces the one before.
     *
     * @param uploadedAs the name of the file, to be shown only
     * @throws Refusal what is wrong with the image (see {@link CleanImage#of}), {@code verification.submitted},
     *     {@code verification.incomplete}, {@code verification.file.too_many}, {@code verification.image.busy} when too
     *     many are being read
     */
    public void add(DocumentKind kind, String uploadedAs, InputStream upload) {
        registering.requireAllowed();
        StoredDocument stored = folder.store(uploadedAs, clean(upload));
        boolean registered = false;
        try {
            registering.add(kind, stored);
            registered = true;
        } finally {
            if (!registered) {
                folder.delete(stored.name());
            }
        }
    }

    /**
     * Removes one of one's own images. Idempotent.
     *
     * @throws Refusal {@code verification.submitted}
     */
    public void remove(long proofId) {
        registering.remove(proofId);
    }

    private static CleanImage clean(InputStream upload) {
        try {
            return CleanImage.of(upload.readNBytes(CleanImage.LARGEST_FILE + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
