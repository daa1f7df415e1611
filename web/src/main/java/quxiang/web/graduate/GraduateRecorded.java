package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import quxiang.account.draft.DraftedForm;
import quxiang.common.Refusal;
import quxiang.signing.Route;
import quxiang.signing.paper.PaperView;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.draft.TypedFields;
import quxiang.web.kit.error.Refusals;
import quxiang.web.kit.file.Uploads;

/** 已签协议信息登记: an agreement that was signed elsewhere before, with its number and its pages. */
@Named
@RequestScoped
public class GraduateRecorded extends PaperForm {

    private static final String HERE = "graduate/recorded.xhtml";

    @Inject
    private FlashRedirect done;

    private String number;

    public GraduateRecorded() {
        super(Route.RECORDED, DraftedForm.RECORDED);
    }

    @Override
    void fill(PaperView old) {
        super.fill(old);
        number = old.paperNumber();
    }

    @Override
    void fill(TypedFields kept) {
        super.fill(kept);
        number = kept.text("form:number", null);
    }

    /** 提交审核. All that is wrong is told at once. */
    public void submit() throws IOException {
        List<Refusal> wrong = getFaults();
        if (!wrong.isEmpty()) {
            Refusals.stay(wrong);
            return;
        }
        declaring.record(getUnit().unit(), getForm().terms(), number, Uploads.bytes(getPages()), getRequestId());
        typedPages.sent(DraftedForm.RECORDED);
        done.go(HERE, "graduate_recorded.message.submitted");
    }

    /** 撤销. */
    public void withdraw() {
        declaring.withdraw(id(), getReason());
        done.go(HERE, "graduate_recorded.message.withdrawn");
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
