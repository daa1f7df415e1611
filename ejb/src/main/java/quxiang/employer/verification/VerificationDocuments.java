package quxiang.employer.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;

/** The images of all verifications. */
@ApplicationScoped
public class VerificationDocuments {

    /** How many images of {@link DocumentKind#MORE} one verification has at most. */
    public static final int MOST_MORE = 5;

    @PersistenceContext
    EntityManager em;

    @Inject
    ShanghaiClock clock;

    @Inject
    Event<DocumentRemoved> removed;

    /** Those of one verification, licence and letter first. */
    List<VerificationDocument> of(long verificationId) {
        return em.createQuery(
                        "select p from VerificationDocument p where p.verificationId = :of and p.removedAt is null order by p.id",
                        VerificationDocument.class)
                .setParameter("of", verificationId)
                .getResultStream()
                .sorted(java.util.Comparator.comparing(VerificationDocument::kind)
                        .thenComparing(VerificationDocument::id))
                .toList();
    }

    Optional<VerificationDocument> find(long id) {
        return Optional.ofNullable(em.find(VerificationDocument.class, id)).filter(proof -> !proof.isRemoved());
    }

    /**
     * Adds an image. A licence and a letter replace the one before; of other material there is a limit.
     *
     * @throws Refusal {@code verification.file.too_many} with the limit
     */
    void add(long verificationId, DocumentKind kind, StoredDocument stored) {
        List<VerificationDocument> same =
                of(verificationId).stream().filter(p -> p.kind() == kind).toList();
        if (kind == DocumentKind.MORE && same.size() >= MOST_MORE) {
            throw new Refusal("verification.file.too_many", MOST_MORE);
        }
        if (kind != DocumentKind.MORE) {
            same.forEach(this::remove);
        }
        em.persist(new VerificationDocument(verificationId, kind, stored, clock.instant()));
    }

    void remove(VerificationDocument proof) {
        proof.remove(clock.instant());
        removed.fire(new DocumentRemoved(proof.storedName()));
    }

    /**
     * Asks for what the method needs: materials a licence and a letter, the others a letter.
     *
     * @throws Refusal {@code verification.file.LICENCE} or {@code .LETTER}
     */
    public void requireComplete(Verification verification) {
        List<DocumentKind> there =
                of(verification.id()).stream().map(VerificationDocument::kind).toList();
        if (verification.method() == VerificationMethod.MATERIALS && !there.contains(DocumentKind.LICENCE)) {
            throw new Refusal("verification.file.LICENCE");
        }
        if (!there.contains(DocumentKind.LETTER)) {
            throw new Refusal("verification.file.LETTER");
        }
    }
}
