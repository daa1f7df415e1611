package quxiang.roster.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import quxiang.common.IdNumber;
import quxiang.common.sql.WhereClause;
import quxiang.roster.PersonName;
import quxiang.roster.RosterKeys;

/**
 * By what a school looks for graduates in its roster. There is one for each column of the national flat file, and what the system adds to
 * it.
 */
public enum RosterCondition {
    /** Part of the name. */
    NAME("name", contains("g.name")),
    /** The hash of the whole ID number, by {@link RosterList#hash}. The number itself goes into no address. */
    HOLDER("holder", null),
    /** 学号 or 考生号, whole. */
    NUMBER("number", null),
    DEPARTMENT("department", equal("g.department")),
    /** Part of the major. */
    MAJOR("major", contains("g.major")),
    LEVEL("level", equal("g.level_code")),
    /** The major, whole. */
    MAJOR_IS("majorIs", equal("g.major")),
    /** One of {@link PlacementStatus}. */
    WENT("went", null),
    /** Part of the class. */
    CLASS("class", contains("g.class_name")),
    GENDER("gender", equal("g.gender_code")),
    ETHNICITY("ethnicity", equal("g.ethnicity_code")),
    POLITICS("politics", equal("g.politics_code")),
    MAJOR_CODE("majorCode", equal("g.major_code")),
    DIRECTION("direction", contains("g.major_direction")),
    TRAINING("training", equal("g.training_mode_code")),
    UNIT("unit", contains("g.commissioned_unit")),
    /** A region and all that lies in it. Of {@code 110000} the first two digits count, of {@code 110100} four. */
    ORIGIN("origin", (conditions, value) -> origin(conditions, value)),
    YEARS("years", equal("g.schooling_years")),
    ENROLLED_FROM("enrolledFrom", day("g.enrolled_on >= ?")),
    ENROLLED_TO("enrolledTo", day("g.enrolled_on <= ?")),
    GRADUATES_FROM("graduatesFrom", day("g.graduates_on >= ?")),
    GRADUATES_TO("graduatesTo", day("g.graduates_on <= ?")),
    HARDSHIP("hardship", equal("g.hardship_code")),
    TEACHER("teacher", equal("g.teacher_code")),
    URBAN("urban", contains("g.urban_rural")),
    FORM("form", contains("g.study_form")),
    /** {@code true} for who has activated an account, {@code false} for who has not. */
    ACCOUNT("account", (conditions, value) -> account(conditions, value)),
    /** {@code true} for whose mobile number or mail address the school has. */
    CONTACT("contact", (conditions, value) -> contact(conditions, value)),
    /** The registered destination. */
    DESTINATION("destination", equal("g.destination_code"));

    private final String parameter;
    private final BiConsumer<WhereClause, String> adding;

    RosterCondition(String parameter, BiConsumer<WhereClause, String> adding) {
        this.parameter = parameter;
        this.adding = adding;
    }

    /** The name in the address. */
    public String parameter() {
        return parameter;
    }

    /** Whether it stands under 更多条件. */
    public boolean more() {
        return ordinal() > WENT.ordinal();
    }

    /** Adds the condition on the table {@code graduate} under the name {@code g}. Nonsense adds nothing. */
    void addTo(WhereClause conditions, RosterScope scope, String value) {
        switch (this) {
            case HOLDER ->
                conditions.and("g.live_id_hash = ?", RosterKeys.liveId(scope.school(), scope.cohort(), value));
            case NUMBER -> {
                // A 考生号 is the graduate's key; a 学号 is only where there is no 考生号.
                String number = IdNumber.tidy(value);
                conditions.and(
                        "(g.student_no = ? or g.roster_key = ?)",
                        number,
                        RosterKeys.key(scope.school(), scope.cohort(), number, null));
            }
            case WENT -> went(conditions, value, scope.inForce());
            case NAME -> adding.accept(conditions, PersonName.tidy(value));
            default -> adding.accept(conditions, value);
        }
    }

    private static BiConsumer<WhereClause, String> contains(String column) {
        return (conditions, value) -> conditions.andContains(column, value);
    }

    private static BiConsumer<WhereClause, String> equal(String column) {
        return (conditions, value) -> conditions.andEqual(column, value);
    }

    private static BiConsumer<WhereClause, String> day(String comparison) {
        return (conditions, value) -> {
            try {
                conditions.and(comparison, LocalDate.parse(value));
            } catch (DateTimeException noDay) {
                // nonsense in the address asks for nothing
                return;
            }
        };
    }

    private static void went(WhereClause conditions, String value, String inForce) {
        for (PlacementStatus went : PlacementStatus.values()) {
            if (went.name().equals(value)) {
                conditions.and("(" + went.condition(inForce) + ")");
            }
        }
    }

    private static void origin(WhereClause conditions, String value) {
        if (value.matches("\\d{6}")) {
            String region = value.replaceFirst("(00)+$", "");
            // The end of the range is the first code behind the region, so that an index can serve it.
            conditions.and(
                    "g.origin_code >= ? and g.origin_code < ?", region, String.valueOf(Integer.parseInt(region) + 1));
        }
    }

    private static void contact(WhereClause conditions, String value) {
        conditions.and(
                Boolean.parseBoolean(value)
                        ? "(g.roster_mobile is not null or g.roster_email is not null)"
                        : "g.roster_mobile is null and g.roster_email is null");
    }

    private static void account(WhereClause conditions, String value) {
        boolean has = Boolean.parseBoolean(value);
        conditions.and((has ? "" : "not ") + "exists (select 1 from account a where a.graduate_id = g.id)");
    }
}
