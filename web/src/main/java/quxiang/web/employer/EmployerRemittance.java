package quxiang.web.employer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import quxiang.account.draft.DraftedForm;
import quxiang.common.ShanghaiClock;
import quxiang.employer.remittance.PayeeBank;
import quxiang.employer.remittance.RemittanceAnswer;
import quxiang.employer.remittance.RemittanceView;
import quxiang.employer.remittance.VerifyingByRemittance;
import quxiang.employer.verification.DocumentKind;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.draft.TypedPages;
import quxiang.web.kit.text.Label;

/** 对公账号汇款认证 (manual, figures 8 and 9): the account, and then the sum that came. */
@Named
@RequestScoped
public class EmployerRemittance {

    private static final String PAGE = "employer/verification.xhtml";

    @Inject
    private VerifyingByRemittance remitting;

    @Inject
    private EmployerVerification verification;

    @Inject
    private ProofUploads uploads;

    @Inject
    private TypedPages typedPages;

    @Inject
    private Label label;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private FlashRedirect done;

    private String account;
    private String bank;
    private String cnaps;
    private Part letter;
    private List<Part> more;
    private String amount;
    private String request = UUID.randomUUID().toString();

    private RemittanceView latest;
    private boolean read;

    @PostConstruct
    void restore() {
        if (verification.getView().editable()) {
            typedPages.opened(DraftedForm.ACCOUNT).ifPresent(typed -> {
                account = typed.text("account:number", null);
                bank = typed.text("account:bank", null);
                cnaps = typed.text("account:cnaps", null);
            });
        }
    }

    /** The latest remittance, or {@code null} before the first. */
    public RemittanceView getLatest() {
        if (!read) {
            latest = remitting.latest().orElse(null);
            read = true;
        }
        return latest;
    }

    /** 收款人. */
    public String getPayee() {
        return remitting.payee();
    }

    /** 提交 of the account. Good images are kept even when something else is wrong. */
    public void submit() throws IOException {
        boolean good = uploads.add(DocumentKind.LETTER, "account:letter", letter);
        for (Part part : more == null ? List.<Part>of() : more) {
            good &= uploads.add(DocumentKind.MORE, "account:more", part);
        }
        verification.read();
        PayeeBank payeeBank = PayeeBank.read(account, bank, cnaps);
        if (good) {
            remitting.submit(payeeBank);
            typedPages.sent(DraftedForm.ACCOUNT);
            done.go(PAGE, "employer_remittance.message.submitted");
        } else {
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    /** 提交 of the sum. */
    public void answer() {
        RemittanceAnswer answer = remitting.answer(amount, request);
        if (answer == RemittanceAnswer.RIGHT) {
            done.go("employer/workbench.xhtml", "employer_remittance.message.approved");
        } else if (answer == RemittanceAnswer.WRONG) {
            read = false;
            Messages.addFlashGlobalError(
                    "employer_remittance.message.wrong", getLatest().triesLeft());
            Faces.redirect(PAGE);
        } else {
            Messages.addFlashGlobalError("employer_remittance.message.used_up");
            Faces.redirect(PAGE);
        }
    }

    /** 没有收到汇款. */
    public void giveUp() {
        remitting.giveUp();
        done.go(PAGE, "employer_remittance.message.given_up");
    }

    /** Why it cannot be given up yet, or {@code null}. */
    public String getWhyNotGivenUp() {
        Instant from = getLatest().givenUpFrom();
        return from == null || !clock.instant().isBefore(from)
                ? null
                : label.say("employer_remittance.too_early", label.time(from));
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getBank() {
        return bank;
    }

    public void setBank(String bank) {
        this.bank = bank;
    }

    public String getCnaps() {
        return cnaps;
    }

    public void setCnaps(String cnaps) {
        this.cnaps = cnaps;
    }

    public Part getLetter() {
        return letter;
    }

    public void setLetter(Part letter) {
        this.letter = letter;
    }

    public List<Part> getMore() {
        return more;
    }

    public void setMore(List<Part> more) {
        this.more = more;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    /** The idempotency key of this form: a double click sends it twice. */
    public String getRequest() {
        return request;
    }

    public void setRequest(String request) {
        this.request = request;
    }
}
