package quxiang.favorite;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import quxiang.common.Cohort;
import quxiang.roster.EnteringGraduates;
import quxiang.roster.imports.RosterFixtures;
import quxiang.school.School;
import quxiang.signing.SigningFixtures;

/** A unit that knows the names, ID numbers and school of many graduates. */
@Stateless
@PermitAll
public class FavoriteFixtures {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SigningFixtures signings;

    @Inject
    private RosterFixtures rosters;

    @Inject
    private EnteringGraduates entering;

    /** A unit, its user, and a school with its only user. */
    public record Place(long employer, long user, RosterFixtures.Staff staff, String schoolName) {}

    /** A place whose school has so many graduates of a cohort, all called 王小明. */
    public Place newPlace(int cohort, int graduates) {
        SigningFixtures.Side unit = signings.newWorld(1, 0).employers().get(0);
        Place place = withSchool(unit.id(), unit.account());
        enter(place, cohort, 0, graduates);
        return place;
    }

    private Place withSchool(long employer, long user) {
        RosterFixtures.Staff staff = rosters.newSchool();
        School school = entities.find(School.class, staff.schoolId());
        entities.flush();
        return new Place(employer, user, staff, school.name());
    }

    /** Enters graduates from number {@code first} on. */
    public void enter(Place place, int cohort, int first, int count) {
        School school = entities.find(School.class, place.staff().schoolId());
        List<Map<String, String>> rows = IntStream.range(first, first + count)
                .mapToObj(n -> facts(place, cohort, n, "王小明"))
                .toList();
        entering.enter(school, new Cohort(cohort), rows);
    }

    /** All facts of a graduate as the roster has them, by column header. */
    public Map<String, String> facts(Place place, int cohort, int n, String name) {
        return Map.of(
                "考生号",
                "%d%d%06d".formatted(place.staff().code(), cohort % 100, n),
                "姓名",
                name,
                "身份证号",
                rosters.idNumber(place.staff(), n),
                "所在院系",
                "计算机学院",
                "学号",
                cohort + "S" + n,
                "学历代码",
                "31",
                "专业",
                "软件工程",
                "毕业时间",
                cohort + "0701");
    }

    /** The line of a list that names a graduate. */
    public String line(Place place, int n) {
        return "王小明," + rosters.idNumber(place.staff(), n) + "," + place.schoolName();
    }

    /** A list as csv. */
    public static byte[] list(List<String> lines) {
        return ("学生姓名,身份证号,毕业院校\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
    }
}
