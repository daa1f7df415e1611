package quxiang.web.kit.letter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quxiang.signing.SigningState;
import quxiang.signing.list.SigningRow;
import quxiang.signing.rescission.RescissionAllowance;
import quxiang.signing.rescission.RescissionView;
import quxiang.signing.rescission.SeeingRescissions;
import quxiang.web.kit.text.CodeNames;
import quxiang.web.kit.text.Label;

/** The latest rescission of a signing, and what the school's rule says of another. */
@Named
@RequestScoped
public class RescissionShown {

    private static final Set<SigningState> ONCE_SIGNED =
            EnumSet.of(SigningState.SIGNED, SigningState.RESCINDED, SigningState.VOIDED);

    @Inject
    private SeeingRescissions seeing;

    @Inject
    private CodeNames codeNames;

    @Inject
    private Label label;

    private final Map<Long, Optional<RescissionView>> found = new HashMap<>();
    private final Map<Long, RescissionAllowance> allowances = new HashMap<>();

    /** The latest of a signing in a row, or {@code null}; what was never signed is not looked up. */
    public RescissionView ofRow(SigningRow row) {
        return ONCE_SIGNED.contains(row.state()) ? of(row.id()) : null;
    }

    /** What the school's rule says of a row; empty when none can be asked for. */
    public String ruleOfRow(SigningRow row) {
        return row.state() == SigningState.SIGNED ? rule(row.id()) : "";
    }

    /** The latest of a signing, or {@code null}. */
    public RescissionView of(Long signing) {
        return found.computeIfAbsent(signing, seeing::latest).orElse(null);
    }

    private RescissionAllowance allowance(Long signing) {
        return allowances.computeIfAbsent(signing, seeing::allowance);
    }

    /** What the school's rule says before one asks; empty when it limits nothing. */
    public String rule(Long signing) {
        RescissionAllowance allowance = allowance(signing);
        if (!allowance.isLimited()) {
            return "";
        }
        String times = allowance.rule().most() == null
                ? label.say("letter.rescission_any")
                : label.say("letter.rescission_most", allowance.rule().most(), allowance.used());
        String days = allowance.rule().opensOn() == null && allowance.rule().closesOn() == null
                ? ""
                : label.say(
                        "letter.rescission_days",
                        day(allowance.rule().opensOn()),
                        day(allowance.rule().closesOn()));
        return times + days;
    }

    private String day(LocalDate day) {
        return day == null ? "…" : label.day(day);
    }

    /** Why none can be asked for today, or {@code null}. */
    public String whyNot(Long signing) {
        return allowance(signing).againstToday().map(codeNames::refusal).orElse(null);
    }
}
