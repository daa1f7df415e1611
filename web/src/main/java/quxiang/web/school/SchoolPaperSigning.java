package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import quxiang.common.CreditCode;
import quxiang.signing.Route;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.paper.PaperView;
import quxiang.signing.paper.ReviewingPaperSignings;
import quxiang.web.kit.FlashRedirect;

/** One agreement on paper with what was typed and its stamped pages. */
@Named
@RequestScoped
public class SchoolPaperSigning {

    private static final String LIST = "school/paper.xhtml?state=WAITING";

    @Inject
    private ReviewingPaperSignings reviewing;

    @Inject
    private SigningDetails details;

    @Inject
    private FlashRedirect done;

    @Inject
    @Param
    private Long id;

    private PaperView view;
    private String reason;

    public PaperView getView() {
        if (view == null) {
            view = reviewing.find(id == null ? 0 : id);
        }
        return view;
    }

    /** Whether the unit's code has a wrong check character: the certificate should be looked at. */
    public boolean isDoubtful() {
        return CreditCode.isDoubtful(getView().unit().getCreditCode());
    }

    /** Whether the stamped pages can be sent back: those of what was printed here. */
    public boolean isReturnable() {
        return getView().route() == Route.PAPER;
    }

    /** 通过 of the terms. */
    public void passTerms() {
        reviewing.passTerms(getView().id());
        done.go(LIST, "school_paper.message.passed");
    }

    /** 退回修改 of the terms. */
    public void returnTerms() {
        reviewing.returnTerms(getView().id(), reason);
        done.go(LIST, "school_paper.message.returned");
    }

    /** 通过 of the stamped pages. */
    public void approve() {
        boolean endorsing = details.isEndorsing();
        reviewing.approve(getView().id());
        done.go(
                LIST,
                endorsing ? "school_signing.message.endorsed" : "school_paper.message.approved",
                getView().name(),
                getView().unit().getName());
    }

    /** 退回修改 of the stamped pages. */
    public void returnPages() {
        reviewing.returnPages(getView().id(), reason);
        done.go(LIST, "school_paper.message.returned");
    }

    /** 不通过. */
    public void reject() {
        reviewing.reject(getView().id(), reason);
        done.go(LIST, "school_paper.message.rejected");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
