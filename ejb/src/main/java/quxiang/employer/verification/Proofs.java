package quxiang.employer.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import quxiang.common.Clock;
import quxiang.common.Refusal;

/** The images of all verifications. */
@ApplicationScoped
public class Proofs {

    /** How many images of {@link ProofKind#MORE} one verification has at most. */
    public static final int MOST_MORE = 5;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<ProofRemoved> removed;

    /** Those of one verification, licence and letter first. */
    List<Proof> of(long verificationId) {
        return em.createQuery(
                        "select p from Proof p where p.verificationId = :of and p.removedAt is null order by p.id",
                        Proof.class)
                .setParameter("of", verificationId)
                .getResultStream()
                .sorted(java.util.Comparator.comparing(Proof::kind).thenComparing(Proof::id))
                .toList();
    }

    Optional<Proof> find(long id) {
        return Optional.ofNullable(em.find(Proof.class, id)).filter(proof -> !proof.isRemoved());
    }

    /**
     * Adds an image. A licence and a letter take the place of the one before; of other material there is a limit.
     *
     * @throws Refusal {@code verification.file.too_many} with the limit
     */
    void add(long verificationId, ProofKind kind, StoredProof stored) {
        List<Proof> same =
                of(verificationId).stream().filter(p -> p.kind() == kind).toList();
        if (kind == ProofKind.MORE && same.size() >= MOST_MORE) {
            throw new Refusal("verification.file.too_many", MOST_MORE);
        }
        if (kind != ProofKind.MORE) {
            same.forEach(this::remove);
        }
        em.persist(new Proof(verificationId, kind, stored, clock.instant()));
    }

    void remove(Proof proof) {
        proof.remove(clock.instant());
        removed.fire(new ProofRemoved(proof.storedName()));
    }

    /**
     * Asks for what the method needs: materials a licence and a letter, the others a letter.
     *
     * @throws Refusal {@code verification.file.LICENCE} or {@code .LETTER}
     */
    public void requireComplete(Verification verification) {
        List<ProofKind> there = of(verification.id()).stream().map(Proof::kind).toList();
        if (verification.method() == VerificationMethod.MATERIALS && !there.contains(ProofKind.LICENCE)) {
            throw new Refusal("verification.file.LICENCE");
        }
        if (!there.contains(ProofKind.LETTER)) {
            throw new Refusal("verification.file.LETTER");
        }
    }
}
