package quxiang.web.kit.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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

    private static final String THING = "operator_thing.";
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

    /** 试用期: none is something else than not agreed. */
    public String probation(Integer months) {
        if (months == null) {
            return given(null);
        }
        return months == 0
                ? language.texts().getString("letter.no_probation")
                : language.texts().say("letter.months", months);
    }

    /** 服务期 with its unit. */
    public String years(Integer years) {
        return years == null ? given(null) : language.texts().say("letter.years", years);
    }

    /** Who made a step: the side, and the person's name when a person made it. */
    public String who(StepView step) {
        String party = Words.of(language.getLocale()).of(step.party());
        return step.party() == Role.SYSTEM ? party : party + " " + step.actor();
    }

    /** What happened, as messages and the record call it. Its code when nobody has named it. */
    public String event(String code) {
        return named("operator_event.", code, "Move.", code, "RescissionMove.", code.replaceFirst("^RESCISSION_", ""));
    }

    /** Events to choose from, by their words. */
    public List<SelectOption> events(List<String> events) {
        return events.stream()
                .map(code -> new SelectOption(code, event(code)))
                .sorted(Comparator.comparing(SelectOption::label, Collator.getInstance(language.getLocale())))
                .toList();
    }

    /** What the record says that something happened to, in words; nothing for {@code null}. */
    public String thing(String kind) {
        return kind == null ? "" : named(THING, kind);
    }

    /** The kinds of things that the record knows, by their words. */
    public List<SelectOption> things() {
        return language.texts().keySet().stream()
                .filter(key -> key.startsWith(THING))
                .map(key -> new SelectOption(
                        key.substring(THING.length()), language.texts().getString(key)))
                .sorted(Comparator.comparing(SelectOption::label, Collator.getInstance(language.getLocale())))
                .toList();
    }

    /** The first text that is there of these keys, each a beginning and an end; else the end of the first one. */
    private String named(String... keys) {
        Texts texts = language.texts();
        return IntStream.range(0, keys.length / 2)
                .mapToObj(at -> keys[2 * at] + keys[2 * at + 1])
                .filter(texts::containsKey)
                .findFirst()
                .map(texts::getString)
                .orElse(keys[1]);
    }

    /** The sentence of a refusal; nothing for {@code null}. */
    public String refusal(Refusal refusal) {
        return refusal == null ? "" : Words.of(language.getLocale()).of(refusal);
    }
}
