package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.placement.CheckedPlacement;
import quxiang.placement.CheckingPlacement;
import quxiang.web.kit.text.Label;

/** 核验毕业去向登记: by the number of the sheet and the code that the graduate gave the office. */
@Named
@RequestScoped
public class CheckPage {

    @Inject
    private CheckingPlacement checking;

    @Inject
    private Label label;

    private String number;
    private String code;
    private CheckedPlacement result;

    public void check() {
        result = checking.check(number, code);
    }

    public CheckedPlacement getResult() {
        return result;
    }

    /** The colour of what is found. */
    public String getTone() {
        return result.outcome() == null ? "bad" : result.isShown() ? "good" : "open";
    }

    public String getIcon() {
        return result.outcome() == null
                ? "pi-times-circle"
                : result.isShown() ? "pi-check-circle" : "pi-exclamation-triangle";
    }

    public String getHeadline() {
        return label.say("open_check.headline." + outcome());
    }

    /** What is found, and what to do next. */
    public String getSentence() {
        return label.say(
                "open_check.sentence." + outcome(),
                result.office() == null ? "" : result.office(),
                label.day(result.lastDay()),
                label.time(result.since()));
    }

    private String outcome() {
        return result.outcome() == null ? "UNKNOWN" : result.outcome().name();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
