package quxiang.roster.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quxiang.common.IdNumber;
import quxiang.common.sql.Conditions;
import quxiang.reference.CodeTable;
import quxiang.roster.PersonName;
import quxiang.roster.RosterKeys;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterColumn.Search;
import quxiang.roster.format.RosterLayout;

/**
 * By what a school looks for graduates in its roster. Columns say in the layout whether, and how, one looks by them; the others are
 * what the system adds.
 *
 * @param parameter the name in the address
 * @param column the column that it is about, or {@code null} when the system adds it
 * @param how one looks by the column, or {@code null}
 */
public record RosterCondition(String parameter, RosterColumn column, Search how) {

    /** The hash of the whole ID number, by {@link RosterList#hash}. The number itself goes into no address. */
    private static final String HOLDER = "holder";
    /** 学号 or 考生号, whole. */
    private static final String NUMBER = "number";
    /** One of {@link PlacementStatus}. */
    private static final String WENT = "went";
    /** {@code true} for who has activated an account, {@code false} for who has not. */
    private static final String ACCOUNT = "account";
    /** {@code true} for whose mobile number or mail address the school has. */
    private static final String CONTACT = "contact";
    /** The registered destination. */
    private static final String DESTINATION = "destination";

    private static final List<String> ADDED = List.of(HOLDER, NUMBER, WENT, ACCOUNT, CONTACT, DESTINATION);
    private static final Set<String> AT_ONCE =
            Set.of("name", HOLDER, NUMBER, "department", "major", "level", "majorIs", WENT);

    private static final Map<String, RosterCondition> NATIONAL = of(RosterLayout.NATIONAL).stream()
            .collect(Collectors.toUnmodifiableMap(RosterCondition::parameter, condition -> condition));

    /** All conditions over the columns of a layout, in its order, and then those that the system adds. */
    static List<RosterCondition> of(RosterLayout layout) {
        List<RosterCondition> conditions = new ArrayList<>();
        layout.kept()
                .forEach(column -> column.searches()
                        .forEach((parameter, how) -> conditions.add(new RosterCondition(parameter, column, how))));
        ADDED.forEach(parameter -> conditions.add(new RosterCondition(parameter, null, null)));
        return conditions;
    }

    /** All conditions over the national columns. */
    public static List<RosterCondition> all() {
        return of(RosterLayout.NATIONAL);
    }

    /** The conditions on columns that stand under 更多条件, in the order of the layout. */
    public static List<RosterCondition> furtherColumns() {
        return all().stream()
                .filter(condition -> condition.column() != null && condition.more())
                .toList();
    }

    /** The condition of a name in the address. */
    public static RosterCondition named(String parameter) {
        return Stream.of(NATIONAL.get(parameter)).findFirst().orElseThrow();
    }

    /** Whether it stands under 更多条件. */
    public boolean more() {
        return !AT_ONCE.contains(parameter);
    }

    /** The table from which its values are chosen, or {@code null}. */
    public CodeTable table() {
        return column == null ? null : column.table();
    }

    /** Whether its value is a day. */
    public boolean day() {
        return how == Search.FROM || how == Search.TO;
    }

    /** Adds the condition on the table {@code graduate} under the name {@code g}. Nonsense adds nothing. */
    void addTo(Conditions conditions, RosterScope scope, String value) {
        if (column != null) {
            addColumn(conditions, "g." + column.column(), value);
            return;
        }
        switch (parameter) {
            case HOLDER -> conditions.andAny("g.live_id_hash", scope.keys(value));
            case NUMBER -> {
                // A 考生号 is the graduate's key; a 学号 is only where there is no 考生号.
                String number = IdNumber.tidy(value);
                conditions
                        .value("key", RosterKeys.key(scope.school(), scope.cohort(), number, null))
                        .and("(g.student_no = :number or g.roster_key = :key)", NUMBER, number);
            }
            case WENT ->
                Stream.of(PlacementStatus.values())
                        .filter(went -> went.name().equals(value))
                        .forEach(went -> conditions.and("(%s)".formatted(went.condition(scope.inForce()))));
            case ACCOUNT ->
                conditions.and("%s exists (select 1 from account a where a.id = g.account_id)"
                        .formatted(Boolean.parseBoolean(value) ? "" : "not"));
            case CONTACT ->
                conditions.and(
                        Boolean.parseBoolean(value)
                                ? "(g.roster_mobile is not null or g.roster_email is not null)"
                                : "g.roster_mobile is null and g.roster_email is null");
            default -> conditions.andEqual("g.destination_code", value);
        }
    }

    private void addColumn(Conditions conditions, String of, String value) {
        switch (how) {
            case EQUAL -> conditions.andEqual(of, value);
            case CONTAINS -> conditions.andContains(of, value);
            case NAME -> conditions.andContains(of, PersonName.tidy(value));
            case REGION -> region(conditions, of, value);
            case FROM, TO -> day(conditions, of, value);
        }
    }

    private void day(Conditions conditions, String of, String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            conditions.and("%s %s :%s".formatted(of, how == Search.FROM ? ">=" : "<=", parameter), parameter, day);
        } catch (DateTimeException noDay) {
            // nonsense in the address asks for nothing
            return;
        }
    }

    /** Of {@code 110000} the first two digits count, of {@code 110100} four. */
    private void region(Conditions conditions, String of, String value) {
        if (value.matches("\\d{6}")) {
            String region = value.replaceFirst("(00)+$", "");
            // The end of the range is the first code behind the region, so that an index can serve it.
            conditions
                    .value(parameter + "End", String.valueOf(Integer.parseInt(region) + 1))
                    .and("%1$s >= :%2$s and %1$s < :%2$sEnd".formatted(of, parameter), parameter, region);
        }
    }
}
