package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import quxiang.account.draft.DraftedForm;
import quxiang.common.Refusal;
import quxiang.signing.Route;
import quxiang.signing.SigningState;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.error.Refusals;
import quxiang.web.kit.file.Uploads;

/** 线下签约: what is typed, how it stands, and the stamped pages. */
@Named
@RequestScoped
public class GraduatePaper extends PaperForm {

    private static final String HERE = "graduate/paper.xhtml";

    @Inject
    private FlashRedirect done;

    public GraduatePaper() {
        super(Route.PAPER, DraftedForm.PAPER);
    }

    /** Whether there is an agreement to print. */
    public boolean isPrintable() {
        return getView() != null
                && (getView().stampedMissing()
                        || getView().pagesWait()
                        || getView().state() == SigningState.SIGNED);
    }

    /** 提交审核. All that is wrong is told at once. */
    public void submit() {
        List<Refusal> wrong = getFaults();
        if (!wrong.isEmpty()) {
            Refusals.stay(wrong);
            return;
        }
        declaring.submit(getUnit().unit(), getForm().terms(), getRequestId());
        typedPages.sent(DraftedForm.PAPER);
        done.go(HERE, "graduate_paper.message.submitted");
    }

    /** 回传. */
    public void handIn() throws IOException {
        declaring.handIn(id(), Uploads.bytes(getPages()));
        done.go(HERE, "graduate_paper.message.handed_in");
    }

    /** 撤销. */
    public void withdraw() {
        declaring.withdraw(id(), getReason());
        done.go(HERE, "graduate_paper.message.withdrawn");
    }
}
