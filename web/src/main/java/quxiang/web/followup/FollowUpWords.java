package quxiang.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import quxiang.destination.DestinationKinds;
import quxiang.followup.FollowUpRow;
import quxiang.followup.FollowUpState;
import quxiang.followup.SampleRow;
import quxiang.reference.CodeTable;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.session.Language;
import quxiang.web.kit.text.DestinationNames;
import quxiang.web.kit.text.Label;

/** Names what is asked about on pages. */
@Named
@RequestScoped
public class FollowUpWords {

    private static final String AGREEMENT = "AGREEMENT";

    @Inject
    private DestinationKinds kinds;

    @Inject
    private DestinationNames names;

    @Inject
    private Label label;

    @Inject
    private Language language;

    /** The name of a kind; of one that is not valid any more the name of its code. */
    public String kind(String kind, String code) {
        return AGREEMENT.equals(kind)
                ? label.say("ways.agreement")
                : kinds.find(kind)
                        .map(one -> one.name(language.getLocale()))
                        .orElseGet(() -> code == null ? kind : label.code(CodeTable.DESTINATION, code));
    }

    /** What a sample can be drawn of. */
    public List<SelectOption> kinds() {
        List<SelectOption> options = new ArrayList<>();
        options.add(new SelectOption(AGREEMENT, label.say("ways.agreement")));
        options.addAll(names.options());
        return options;
    }

    /** The rule of a sample, in a line. */
    public String rule(SampleRow sample) {
        String kind =
                sample.ruleKind() == null ? label.say("school_followups.all_kinds") : kind(sample.ruleKind(), null);
        String department = sample.ruleDepartment() == null
                ? label.say("school_followups.all_departments")
                : sample.ruleDepartment();
        String many = sample.ruleMany() == null
                ? label.say("school_followups.all_of_them")
                : label.say("school_followups.by_lot", sample.ruleMany());
        return label.say("school_followups.rule_is", kind, department, many);
    }

    /** The colour of a state. */
    public String tone(FollowUpState state) {
        return switch (state) {
            case WAITING, UNREACHED -> "open";
            case CONFIRMED -> "good";
            case CONTRADICTED -> "bad";
            case OUTDATED -> "ended";
        };
    }

    /** How a graduate is asked. */
    public String way(FollowUpRow row) {
        if (row.locked()) {
            return label.say("school_followups.link_locked");
        }
        return label.say(
                row.linked()
                        ? "school_followups.by_link"
                        : row.mobile() == null ? "school_followups.no_mobile" : "school_followups.by_telephone");
    }

    /** Who gave the answer, or recorded it. */
    public String by(FollowUpRow row) {
        if (row.answeredAt() == null) {
            return "";
        }
        return label.say(
                "GRADUATE".equals(row.answeredRole()) ? "school_followups.by_graduate" : "school_followups.by_staff",
                row.answeredName());
    }
}
