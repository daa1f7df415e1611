package quxiang.destination.imports;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import quxiang.common.FoldedText;
import quxiang.common.IdNumber;
import quxiang.common.Refusal;
import quxiang.common.sheet.SheetLine;
import quxiang.destination.DestinationFacts;
import quxiang.destination.DestinationField;
import quxiang.destination.DestinationKind;
import quxiang.destination.DestinationKinds;
import quxiang.intake.IntakeRow;
import quxiang.intake.RowCheck;
import quxiang.intake.RowOutcome;
import quxiang.reference.Code;
import quxiang.reference.Codes;
import quxiang.roster.IdDocument;
import quxiang.roster.PersonName;
import quxiang.roster.format.RowFault;
import quxiang.roster.format.SpelledDates;

/** What can be said against the rows of a table without looking up any graduate. */
final class DestinationLineChecks implements RowCheck {

    private final DestinationKinds kinds;
    private final Codes codes;
    private final Map<String, String> kindsByName = new HashMap<>();
    private final Map<String, Integer> firstLines = new HashMap<>();

    DestinationLineChecks(DestinationKinds kinds, Codes codes) {
        this.kinds = kinds;
        this.codes = codes;
        for (DestinationKind kind : kinds.list()) {
            Stream.of(kind.kind(), kind.name(), kind.nameEn())
                    .forEach(name -> kindsByName.put(FoldedText.key(name), kind.kind()));
        }
    }

    @Override
    public IntakeRow check(IntakeRow row) {
        Optional<RowOutcome> unreadable = unreadable(row);
        if (unreadable.isPresent()) {
            return row.refused(unreadable.get());
        }
        DestinationLine line = new DestinationLine(
                PersonName.tidy(row.cell(DestinationColumn.NAME)),
                filled(IdNumber.tidy(row.cell(DestinationColumn.ID_NUMBER))),
                filled(IdNumber.tidy(row.cell(DestinationColumn.EXAM_NO))),
                filled(IdNumber.tidy(row.cell(DestinationColumn.STUDENT_NO))),
                facts(row));
        return fault(row, line).map(row::refused).orElseGet(() -> row.meaning(line));
    }

    /** What is missing, or is no longer what was typed. */
    private static Optional<RowOutcome> unreadable(IntakeRow row) {
        for (String column : List.of(DestinationColumn.NAME, DestinationColumn.KIND)) {
            if (row.cell(column).isEmpty()) {
                return refused(column, RowFault.REQUIRED.key(), column);
            }
        }
        for (String column : DestinationColumn.ALL) {
            if (row.isMangled(column)) {
                RowFault fault = row.cell(column).startsWith("#") ? RowFault.CELL_ERROR : RowFault.MANGLED;
                return refused(column, fault.key(), column);
            }
        }
        String begins = row.cell(DestinationColumn.BEGINS);
        return !begins.isEmpty() && SpelledDates.read(begins) == null
                ? refused(DestinationColumn.BEGINS, "destination.row.date")
                : Optional.empty();
    }

    private Optional<RowOutcome> fault(IntakeRow row, DestinationLine line) {
        if (line.idNumber() == null && line.examNo() == null && line.studentNo() == null) {
            return refused(DestinationColumn.ID_NUMBER, "destination.row.no_number");
        }
        RowFault wrong = line.idNumber() == null ? null : IdDocument.fault(line.idNumber());
        if (wrong != null) {
            return refused(DestinationColumn.ID_NUMBER, wrong.key());
        }
        if (line.facts().kind() == null) {
            return refused(DestinationColumn.KIND, "destination.row.kind", shortened(row.cell(DestinationColumn.KIND)));
        }
        List<Refusal> faults = kinds.faults(line.facts());
        if (!faults.isEmpty()) {
            Refusal first = faults.get(0);
            return refused(
                    DestinationColumn.atFault(first.key()),
                    first.key(),
                    Stream.of(first.args()).map(String::valueOf).toArray(String[]::new));
        }
        String key = Stream.of(line.idNumber(), line.examNo(), line.studentNo())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        Integer before = firstLines.putIfAbsent(key, row.line());
        return before == null
                ? Optional.empty()
                : refused(DestinationColumn.NAME, "destination.row.twice", SheetLine.shown(before));
    }

    private DestinationFacts facts(IntakeRow row) {
        Map<DestinationField, String> told = new EnumMap<>(DestinationField.class);
        DestinationColumn.FACTS.forEach((field, column) -> told.put(field, coded(field, row.cell(column))));
        LocalDate begins = SpelledDates.read(row.cell(DestinationColumn.BEGINS));
        return new DestinationFacts(
                kindsByName.get(FoldedText.key(row.cell(DestinationColumn.KIND))),
                row.cell(DestinationColumn.PLACE),
                row.cell(DestinationColumn.DETAIL),
                begins,
                told,
                row.cell(DestinationColumn.CODE_AGAIN));
    }

    /** The code of what is a code, a name, or a code with its name behind it; anything else stays and is refused. */
    private String coded(DestinationField field, String text) {
        if (field.table() == null || text.isEmpty()) {
            return text;
        }
        String first = text.split("[\\s\\-—:：]", 2)[0];
        return Stream.of(
                        codes.byName(field.table(), text),
                        codes.find(field.table(), text),
                        codes.find(field.table(), first))
                .flatMap(Optional::stream)
                .map(Code::code)
                .findFirst()
                .orElse(text);
    }

    private static String filled(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static Optional<RowOutcome> refused(String column, String fault, String... args) {
        return Optional.of(RowOutcome.refusedIn(column, fault, List.of(args)));
    }
}
