package quxiang.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import quxiang.common.Actor;
import quxiang.common.MobileNumber;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.StaffScope;
import quxiang.common.sql.Conditions;
import quxiang.school.School;
import quxiang.school.Schools;
import quxiang.school.StaffRow;

/** 院校 of a province: read only, and none of another province. */
@Stateless
@RolesAllowed("PROVINCE")
public class SchoolsOfProvince {

    /** After so long a review is late. */
    private static final Duration LATE = Duration.ofDays(7);

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    Schools schools;

    @Inject
    PlacementCounts counts;

    @Inject
    ShanghaiClock clock;

    /**
     * The schools that match, by their codes.
     *
     * @param name a part of the name, or nothing
     * @param code the whole code, or nothing
     * @param need only those that have to do this, or {@code null} for all
     */
    public Page<ProvinceSchoolRow> page(int cohort, String name, String code, SchoolNeed need, PageRequest request) {
        Conditions where = own(cohort).andContains("s.name", name).andEqual("s.code", code);
        if (need != null) {
            where.and(need.condition());
        }
        return where.page(jdbi, "select count(*) from school s <where>", """
                select s.id, s.code, s.name, s.region_code, s.online_signing,
                    (select count(*) from account a where a.school_id = s.id and a.disabled_at is null) as staff,
                    (select count(*) from graduate g
                        where g.school_id = s.id and g.cohort = :cohort and g.removed_at is null) as graduates,
                    (select max(e.at) from account a
                        join audit_entry e on e.subject_kind = 'ACCOUNT' and e.subject_id = a.id and e.action = 'SIGNED_IN'
                        where a.school_id = s.id) as last_sign_in
                from school s <where> order by s.code
                """, ProvinceSchoolRow.class, request);
    }

    /** How many schools the province has. */
    public long number() {
        return where(own(0), "count(*) as number").get("number");
    }

    /** How many schools have to do what. */
    public Map<SchoolNeed, Long> needs(int cohort) {
        String columns = Arrays.stream(SchoolNeed.values())
                .map(need -> "count(case when %s then 1 end) as %s"
                        .formatted(need.condition(), need.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        Map<String, Long> found = where(own(cohort), columns);
        Map<SchoolNeed, Long> needs = new EnumMap<>(SchoolNeed.class);
        for (SchoolNeed need : SchoolNeed.values()) {
            needs.put(need, found.get(need.name().toLowerCase(Locale.ROOT)));
        }
        return needs;
    }

    private Map<String, Long> where(Conditions where, String columns) {
        return jdbi.withHandle(handle -> where.of(handle.createQuery("select <columns> from school s <where>"))
                .define("columns", columns)
                .mapToMap(Long.class)
                .one());
    }

    private Conditions own(int cohort) {
        return new Conditions()
                .and("s.region_code like :province", "province", actor.requireProvince() + "%")
                .value("cohort", cohort)
                .value("late", clock.instant().minus(LATE));
    }

    /** A school of the own province. @throws Refusal {@code school.not_found}, of any other too */
    public ProvinceSchoolCard one(long id) {
        School school = schools.find(id)
                .filter(one -> one.regionCode() != null && one.regionCode().startsWith(actor.requireProvince()))
                .orElseThrow(() -> new Refusal("school.not_found"));
        return new ProvinceSchoolCard(
                id,
                school.code(),
                school.name(),
                school.regionCode(),
                school.phone(),
                school.onlineSigning(),
                school.defaultDays(),
                school.longestDays());
    }

    /** Who acts for a school, the whole school's first. @throws Refusal as {@link #one} */
    public List<StaffRow> staff(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id, username, name, departments, mobile, created_at, disabled_at is not null as disabled,
                    factor_since is not null as factor
                from account where school_id = :school
                order by case when departments is null then 0 else 1 end, departments, id fetch first 1000 rows only
                """)
                .bind("school", one(id).id())
                .map(SchoolsOfProvince::staffRow)
                .list());
    }

    private static StaffRow staffRow(RowView row) {
        return new StaffRow(
                row.getColumn("id", Long.class),
                row.getColumn("username", String.class),
                row.getColumn("name", String.class),
                StaffScope.kept(row.getColumn("departments", String.class)),
                MobileNumber.masked(row.getColumn("mobile", String.class)),
                row.getColumn("created_at", Instant.class),
                row.getColumn("disabled", Boolean.class),
                false,
                row.getColumn("factor", Boolean.class));
    }

    /** Where the graduates of a school go, as it counts itself. @throws Refusal as {@link #one} */
    public List<Placement> placement(long id, FigureGroup grouping, int cohort) {
        return counts.by(grouping, one(id).id(), StaffScope.WHOLE, cohort);
    }
}
