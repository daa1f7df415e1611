package quxiang.agreement.rescission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import quxiang.agreement.AgreementFile;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.signing.Signing;
import quxiang.signing.rescission.Rescission;
import quxiang.signing.rescission.Rescissions;
import quxiang.signing.rescission.SeeingRescissions;

/** 下载解约申请表 and 下载解约证明. Both name the full ID number, so every download is audited. */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL"})
public class DownloadingRescissionPapers {

    @PersistenceContext
    EntityManager em;

    @Inject
    SeeingRescissions seeing;

    @Inject
    Rescissions rescissions;

    @Inject
    RescissionPapers papers;

    @Inject
    PrintingRescissionPapers printing;

    @Inject
    Seal seal;

    @Inject
    Audit audit;

    /**
     * The PDF of the latest rescission of one of the reader's own signings. Who asks first has it printed.
     *
     * @throws Refusal {@code signing.not_found} when it is not theirs, {@code rescission.no_paper} when there is none now
     */
    public AgreementFile download(long signingId, RescissionPaperKind kind) {
        long id = seeing.latest(signingId)
                .orElseThrow(DownloadingRescissionPapers::none)
                .id();
        Rescission rescission = rescissions.lock(id).orElseThrow(DownloadingRescissionPapers::none);
        Signing signing = em.find(Signing.class, signingId);
        if (!kind.isDue(rescission, signing)) {
            throw none();
        }
        RescissionPaper paper = papers.of(id, kind).orElseGet(() -> printing.print(kind, rescission, signing));
        audit.write("RESCISSION_PAPER", "SIGNING", signingId, kind + " " + paper.number());
        return new AgreementFile(
                paper.number() + ".pdf", seal.openBytes(SealPurpose.AGREEMENT, paper.number(), paper.sealedPdf()));
    }

    private static Refusal none() {
        return new Refusal("rescission.no_paper");
    }
}
