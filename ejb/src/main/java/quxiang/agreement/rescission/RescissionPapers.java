package quxiang.agreement.rescission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import quxiang.agreement.CheckCode;
import quxiang.signing.Signing;
import quxiang.signing.rescission.Rescission;

/** All issued papers of rescissions. Who may have which, the use cases say. */
@ApplicationScoped
public class RescissionPapers {

    /** The digits of a number. */
    public static final int DIGITS = 20;

    @PersistenceContext
    EntityManager em;

    Optional<RescissionPaper> of(long rescissionId, RescissionPaperKind kind) {
        return em.createQuery(
                        "select p from RescissionPaper p where p.rescissionId = :rescission and p.kind = :kind",
                        RescissionPaper.class)
                .setParameter("rescission", rescissionId)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    /** The paper of a number, as somebody typed it, when the check code is its. */
    public Optional<RescissionPaper> genuine(RescissionPaperKind kind, String number, String checkCode) {
        return byNumber(kind, CheckCode.digits(number))
                .filter(paper -> CheckCode.isRight(paper.checkCode(), checkCode));
    }

    /** The paper of a kind with a number. */
    public Optional<RescissionPaper> byNumber(RescissionPaperKind kind, String number) {
        return Optional.ofNullable(em.find(RescissionPaper.class, number)).filter(paper -> paper.kind() == kind);
    }

    /** The paper of a kind whose file has this hash. */
    public Optional<RescissionPaper> byHash(RescissionPaperKind kind, String sha256) {
        return em.createQuery(
                        "select p from RescissionPaper p where p.sha256 = :hash and p.kind = :kind",
                        RescissionPaper.class)
                .setParameter("hash", sha256)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    boolean isTaken(String number) {
        return em.find(RescissionPaper.class, number) != null;
    }

    void add(RescissionPaper paper) {
        em.persist(paper);
        em.flush();
    }

    /** The signing that a paper is about. */
    public Signing signing(RescissionPaper paper) {
        return em.find(
                Signing.class, em.find(Rescission.class, paper.rescissionId()).signingId());
    }

    Rescission rescission(RescissionPaper paper) {
        return em.find(Rescission.class, paper.rescissionId());
    }
}
