package quxiang.web.kit.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import quxiang.common.CreditCode;
import quxiang.destination.AskedField;
import quxiang.destination.DestinationField;
import quxiang.destination.DestinationKind;
import quxiang.destination.DestinationKinds;
import quxiang.destination.DestinationRow;
import quxiang.destination.DestinationState;
import quxiang.reference.CodeTable;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.session.Language;

/** Names kinds of destinations on pages, with what each asks for. */
@Named
@RequestScoped
public class DestinationNames {

    @Inject
    private DestinationKinds kinds;

    @Inject
    private Label label;

    @Inject
    private CodeNames codes;

    @Inject
    private Language language;

    /** The name of a kind; of one that is not valid any more the name of its code. */
    public String of(DestinationRow row) {
        return kinds.find(row.kind())
                .map(kind -> kind.name(language.getLocale()))
                .orElseGet(() -> label.code(CodeTable.DESTINATION, row.code()));
    }

    /** What the school looks at; empty for a kind that is not valid any more. */
    public String check(DestinationRow row) {
        return kinds.find(row.kind())
                .map(kind -> kind.checkIs(language.getLocale()))
                .orElse("");
    }

    /** The colour of a state: what waits, what counts, what somebody has to change, and the rest. */
    public String tone(DestinationState state) {
        return switch (state) {
            case AWAITING_DEPARTMENT, AWAITING_SCHOOL -> "open";
            case REGISTERED -> "good";
            case RETURNED, REJECTED -> "bad";
            case WITHDRAWN, REVOKED -> "ended";
        };
    }

    /** A fact as it is read: the name of a code, else what was typed. */
    public String fact(DestinationField field, String told) {
        if (field == DestinationField.CREDIT_CODE && CreditCode.isDoubtful(told)) {
            return label.say("kit.doubtful_code", told);
        }
        return field.table() == null ? told : label.code(field.table(), told);
    }

    /** The kinds that can be told today. */
    public List<SelectOption> options() {
        return kinds.list().stream()
                .map(kind -> new SelectOption(kind.kind(), kind.name(language.getLocale())))
                .toList();
    }

    /** What any kind asks for. */
    public List<AskedPart> parts() {
        return Arrays.stream(DestinationField.values())
                .map(field -> new AskedPart(
                        field,
                        field.name(),
                        asking(field, asked -> true),
                        asking(field, asked -> !asked.required()),
                        field.table() == null
                                ? List.of()
                                : codes.options(field.table().name())))
                .filter(part -> !part.kinds().isEmpty())
                .toList();
    }

    /** What the form says of each kind. */
    public List<KindWords> words() {
        Locale locale = language.getLocale();
        return kinds.list().stream()
                .map(kind -> new KindWords(kind.kind(), kind.placeIs(locale), kind.proofIs(locale)))
                .toList();
    }

    /** The kinds that are asked where to, apart by spaces. */
    public String getPlaced() {
        return keys(kind -> kind.placeIs() != null);
    }

    /** The kinds that are proved, apart by spaces. */
    public String getProved() {
        return keys(kind -> kind.proofIs() != null);
    }

    private String asking(DestinationField field, Predicate<AskedField> which) {
        return keys(kind ->
                kind.fields().stream().filter(asked -> asked.field() == field).anyMatch(which));
    }

    private String keys(Predicate<DestinationKind> which) {
        return kinds.list().stream().filter(which).map(DestinationKind::kind).collect(Collectors.joining(" "));
    }
}
