package quxiang.destination.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quxiang.common.CreditCode;
import quxiang.destination.AskedField;
import quxiang.destination.DestinationKind;
import quxiang.destination.DestinationKinds;
import quxiang.reference.Codes;
import quxiang.roster.format.RosterColumn;

/** What is wrong with a graduate's row before it is reported: what is missing, and what contradicts. */
final class ReportChecks {

    /** Columns of the national form that every row fills. */
    private static final List<RosterColumn> FILLED = List.of(
            RosterColumn.GENDER,
            RosterColumn.ETHNICITY,
            RosterColumn.POLITICS,
            RosterColumn.LEVEL,
            RosterColumn.MAJOR_CODE,
            RosterColumn.MAJOR,
            RosterColumn.TRAINING_MODE,
            RosterColumn.ORIGIN,
            RosterColumn.SCHOOLING_YEARS,
            RosterColumn.ENROLLED_ON,
            RosterColumn.GRADUATES_ON,
            RosterColumn.HARDSHIP,
            RosterColumn.TEACHER,
            RosterColumn.URBAN_RURAL,
            RosterColumn.STUDY_FORM);

    private static final List<WayColumn> OF_AGREEMENTS = List.of(
            WayColumn.PLACE,
            WayColumn.CREDIT_CODE,
            WayColumn.NATURE,
            WayColumn.INDUSTRY,
            WayColumn.JOB_CATEGORY,
            WayColumn.AGREEMENT);

    /** 定向 and 委培, of the code table 培养方式. */
    private static final Set<String> COMMISSIONED = Set.of("2", "4");

    /** 待就业, 不就业拟升学, 其他暂不就业. */
    private static final Set<String> WAITING = Set.of("70", "71", "72");

    /** 专科 to 博士, by the first digit of the code. */
    private static final Map<Character, Integer> RANKS = Map.of('4', 1, '3', 2, '1', 3, '0', 4);

    private final DestinationKinds kinds;
    private final Codes codes;

    ReportChecks(DestinationKinds kinds, Codes codes) {
        this.kinds = kinds;
        this.codes = codes;
    }

    /** All faults of a row; none when it can leave. */
    List<FoundFault> faults(ReportedGraduate one) {
        List<FoundFault> found = new ArrayList<>();
        if (!one.signed() && !one.placed()) {
            found.add(fault(one, ReportFault.UNTOLD, List.of()));
        }
        addSome(found, one, ReportFault.FACTS_MISSING, missingFacts(one));
        addSome(found, one, ReportFault.CODE_UNKNOWN, unknownCodes(one));
        addSome(found, one, ReportFault.WAY_MISSING, missingWay(one));
        if (one.placeText() != null && !one.way().containsKey(WayColumn.REGION)) {
            found.add(fault(one, ReportFault.REGION_UNCLEAR, List.of(WayColumn.REGION.header())));
        }
        if (CreditCode.isDoubtful(one.way().get(WayColumn.CREDIT_CODE))) {
            found.add(fault(one, ReportFault.CREDIT_CODE_DOUBTFUL, List.of(WayColumn.CREDIT_CODE.header())));
        }
        if (one.signed() && one.placed()) {
            found.add(fault(one, ReportFault.TWO_WAYS, List.of()));
        }
        if (isElsewhere(one)) {
            found.add(fault(one, ReportFault.COMMISSIONED_ELSEWHERE, List.of(RosterColumn.TRAINING_MODE.header())));
        }
        if (isNoHigher(one)) {
            found.add(fault(one, ReportFault.NO_HIGHER_LEVEL, List.of(WayColumn.LEVEL.header())));
        }
        return found;
    }

    private static List<String> missingFacts(ReportedGraduate one) {
        return FILLED.stream()
                .filter(column -> !one.facts().containsKey(column))
                .map(RosterColumn::header)
                .toList();
    }

    private List<String> unknownCodes(ReportedGraduate one) {
        return one.facts().entrySet().stream()
                .filter(fact -> fact.getKey().table() != null
                        && codes.find(fact.getKey().table(), fact.getValue()).isEmpty())
                .map(fact -> fact.getKey().header())
                .sorted()
                .toList();
    }

    private List<String> missingWay(ReportedGraduate one) {
        List<WayColumn> due = one.signed()
                ? OF_AGREEMENTS
                : kinds.find(one.kind()).map(ReportChecks::due).orElse(List.of());
        return due.stream()
                .filter(column -> !one.way().containsKey(column))
                .map(WayColumn::header)
                .toList();
    }

    /** What a kind asks for. Where the unit is is another fault. */
    private static List<WayColumn> due(DestinationKind kind) {
        List<WayColumn> due = new ArrayList<>();
        if (kind.placeRequired()) {
            due.add(WayColumn.PLACE);
        }
        for (WayColumn column : WayColumn.values()) {
            boolean asked = kind.fields().stream()
                    .filter(AskedField::required)
                    .anyMatch(field -> field.field() == column.field());
            if (asked && column != WayColumn.REGION) {
                due.add(column);
            }
        }
        return due;
    }

    private static boolean isElsewhere(ReportedGraduate one) {
        String code = one.way().get(WayColumn.CODE);
        String unit = one.facts().get(RosterColumn.COMMISSIONED_UNIT);
        String mode = one.facts().get(RosterColumn.TRAINING_MODE);
        return mode != null
                && COMMISSIONED.contains(mode)
                && code != null
                && !WAITING.contains(code)
                && !(unit == null
                        ? "COMMISSIONED".equals(one.kind())
                        : unit.equals(one.way().get(WayColumn.PLACE)));
    }

    private static boolean isNoHigher(ReportedGraduate one) {
        String to = one.way().get(WayColumn.LEVEL);
        String from = one.facts().get(RosterColumn.LEVEL);
        return "STUDY".equals(one.kind()) && to != null && from != null && rank(to) <= rank(from);
    }

    private static int rank(String level) {
        return RANKS.getOrDefault(level.charAt(0), 0);
    }

    private static void addSome(List<FoundFault> found, ReportedGraduate one, ReportFault fault, List<String> columns) {
        if (!columns.isEmpty()) {
            found.add(fault(one, fault, columns));
        }
    }

    private static FoundFault fault(ReportedGraduate one, ReportFault fault, List<String> columns) {
        return new FoundFault(one.id(), one.name(), one.idMasked(), one.department(), fault, columns);
    }
}
