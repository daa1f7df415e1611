package quxiang.web.kit.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.Words;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.signing.detail.StepView;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.session.Language;

/** Names codes, sums and people on pages. For example {@code #{codeNames.of('LEVEL', row.levelCode)}}. */
@Named
@RequestScoped
public class CodeNames {

    private static final String OTHER_ENTERPRISE = "39";

    @Inject
    private Codes codes;

    @Inject
    private Language language;

    /** The whole table, for a select. */
    public List<SelectOption> options(String table) {
        return codes.list(CodeTable.valueOf(table)).stream()
                .map(c -> new SelectOption(c.code(), c.name(language.getLocale())))
                .toList();
    }

    /** 单位性质; here the one for private enterprises says so (manual, chapter 2). */
    public List<SelectOption> natures() {
        return options("NATURE").stream()
                .map(option -> option.value().equals(OTHER_ENTERPRISE)
                        ? new SelectOption(
                                OTHER_ENTERPRISE, language.texts().getString("employer_unit.other_enterprise"))
                        : option)
                .toList();
    }

    /** A sum in yuan, or that nothing was agreed. */
    public String yuan(Integer sum) {
        return sum == null
                ? given(null)
                : language.texts()
                        .say(
                                "letter.yuan",
                                NumberFormat.getIntegerInstance(Locale.ROOT).format(sum));
    }

    /** A value, or that nothing was agreed. */
    public String given(Object value) {
        if (value == null) {
            return language.texts().getString("letter.not_agreed");
        }
        return value instanceof LocalDate day ? day.toString() : value.toString();
    }

    /** Who made a step: the side, and the person's name when a person made it. */
    public String who(StepView step) {
        String party = Words.of(language.getLocale()).of(step.party());
        return step.party() == Role.SYSTEM ? party : party + " " + step.actor();
    }

    /** The sentence of a refusal; nothing for {@code null}. */
    public String refusal(Refusal refusal) {
        return refusal == null ? "" : Words.of(language.getLocale()).of(refusal);
    }
}
