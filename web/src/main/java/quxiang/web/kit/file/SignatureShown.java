package quxiang.web.kit.file;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.agreement.DownloadingAgreements;

/** 待签章: says beside the download that the agreement's signature is still to come. */
@Named
@RequestScoped
public class SignatureShown {

    @Inject
    private DownloadingAgreements downloading;

    /** Whether the agreement of one of the reader's own signings waits for its signature. */
    public boolean isDue(long signingId) {
        return downloading.isSignatureDue(signingId);
    }
}
