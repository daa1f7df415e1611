package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import quxiang.common.Refusal;
import quxiang.employer.verification.DocumentKind;
import quxiang.employer.verification.UploadingDocuments;
import quxiang.web.kit.text.CodeNames;

/** Images of a form: each good one is kept, whatever is wrong with the others. */
@RequestScoped
class ProofUploads {

    @Inject
    private UploadingDocuments proving;

    @Inject
    private CodeNames names;

    /**
     * Keeps an image. What is wrong with it stands beside its field afterwards.
     *
     * @param field the client id of its input
     * @param part what was uploaded, if anything
     * @return whether nothing is wrong
     */
    boolean add(DocumentKind kind, String field, Part part) throws IOException {
        if (part == null
                || part.getSubmittedFileName() == null
                || part.getSubmittedFileName().isBlank()) {
            return true;
        }
        try {
            proving.add(kind, part.getSubmittedFileName(), part.getInputStream());
            return true;
        } catch (Refusal refusal) {
            // One of several files: the others are kept, so this is no end of the request but a sentence beside the
            // field.
            String sentence = names.refusal(refusal);
            FacesContext.getCurrentInstance()
                    .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
            return false;
        }
    }
}
