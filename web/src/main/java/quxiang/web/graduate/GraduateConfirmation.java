package quxiang.web.graduate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.placement.ConfirmationState;
import quxiang.placement.ConfirmationView;
import quxiang.placement.ConfirmingPlacement;
import quxiang.placement.FactPart;
import quxiang.web.kit.FlashRedirect;

/** 去向确认: everything registered on one page, the word that it is right, and the sheet. */
@Named
@RequestScoped
public class GraduateConfirmation {

    private static final String HERE = "graduate/confirmation.xhtml";

    @Inject
    private ConfirmingPlacement confirming;

    @Inject
    private FlashRedirect done;

    private ConfirmationView view;
    private String sent;
    private String words;

    @PostConstruct
    void read() {
        view = confirming.own();
    }

    public ConfirmationView getView() {
        return view;
    }

    public FactPart[] getParts() {
        return FactPart.values();
    }

    public boolean isConfirmed() {
        return view.state() == ConfirmationState.CONFIRMED;
    }

    /** The page on which a part is corrected, or told at all. */
    public String page(FactPart part) {
        return switch (part) {
            case GRADUATE -> "/graduate/facts.xhtml";
            case DESTINATION -> "/graduate/destination.xhtml";
            case ARCHIVE, HUKOU -> "/graduate/archive.xhtml";
        };
    }

    /** 确认无误, of what the reader saw. */
    public void confirm() {
        confirming.confirm(sent);
        done.go(HERE, "graduate_confirmation.message.confirmed");
    }

    /** 申请更正. */
    public void ask() {
        confirming.ask(words);
        done.go(HERE, "graduate_confirmation.message.asked");
    }

    /** What the page shows, told by its digest; after a refusal that of what it shows then. */
    public String getSeen() {
        return view.facts().digest();
    }

    public void setSeen(String seen) {
        this.sent = seen;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
