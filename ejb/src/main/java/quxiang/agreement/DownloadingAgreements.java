package quxiang.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.audit.Audit;
import quxiang.common.Refusal;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.signing.list.SigningLists;

/** 下载电子就业协议书, for the three parties. The PDF names the full ID number, so every download is audited. */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE", "SCHOOL"})
public class DownloadingAgreements {

    @Inject
    SigningLists lists;

    @Inject
    Agreements agreements;

    @Inject
    PrintingAgreements printing;

    @Inject
    SealingAgreements sealing;

    @Inject
    SignatureRest rest;

    @Inject
    Seal seal;

    @Inject
    Audit audit;

    /**
     * The PDF of one of the reader's own signings.
     *
     * @throws Refusal {@code signing.not_found} when it is not theirs, {@code agreement.none} when nothing was signed
     */
    public AgreementFile download(long signingId) {
        lists.one(signingId);
        Agreement agreement = agreements.find(signingId).orElseThrow(() -> new Refusal("agreement.none"));
        if (!agreement.isPrinted()) {
            printing.print(signingId);
        } else if (agreement.isSignatureDue() && !rest.isOn()) {
            // The other party who downloads a moment later gets the same bytes.
            sealing.sign(signingId);
            agreements.refresh(agreement);
        }
        audit.write("AGREEMENT_DOWNLOADED", "SIGNING", signingId, agreement.number());
        return new AgreementFile(
                agreement.number() + ".pdf",
                seal.openBytes(SealPurpose.AGREEMENT, agreement.number(), agreement.sealedPdf()));
    }

    /** Whether the file that is downloaded now has no signature yet, but will have one. Only of the reader's own signings. */
    public boolean isSignatureDue(long signingId) {
        lists.one(signingId);
        return agreements.find(signingId).filter(Agreement::isSignatureDue).isPresent();
    }
}
