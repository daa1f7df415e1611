package quxiang.favorite.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import quxiang.common.Cohort;
import quxiang.common.IdNumber;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.sql.SequenceBlocks;
import quxiang.favorite.SearchLimit;
import quxiang.intake.IntakeOwner;
import quxiang.intake.IntakeRow;
import quxiang.intake.RowOutcome;
import quxiang.roster.PersonName;
import quxiang.roster.RosterKeys;

/**
 * Adds a part of a list to a unit's favourites by the rules of the single search. It takes a dozen statements however many rows there
 * are: those who agree in all three facts are added unless they are there, the others are listed with their reasons.
 */
final class FavoriteChunk {

    static final String NOT_FOUND = "favorite.row.not_found";

    private static final int PAST_SEASONS = 3;

    private final Connection connection;
    private final Seal seal;
    private final IntakeOwner owner;
    private final Instant at;

    FavoriteChunk(Connection connection, Seal seal, IntakeOwner owner, Instant at) {
        this.connection = connection;
        this.seal = seal;
        this.owner = owner;
        this.at = at;
    }

    /** A row that names somebody who could exist. */
    private record Wanted(IntakeRow row, String schoolName, String name, String idHash) {}

    private record Person(long id, String name, int cohort) {}

    /** Adds those who are found and not there yet. @return an outcome for each row */
    List<RowOutcome> take(long importId, List<IntakeRow> rows) throws SQLException {
        Map<IntakeRow, RowOutcome> refused = new HashMap<>();
        Map<IntakeRow, Long> found = found(wanted(rows), refused, true);
        Set<Long> there = there(found.values());
        Set<Long> added = new HashSet<>(found.values());
        added.removeAll(there);
        insert(importId, added);
        return outcomes(rows, refused, found, there);
    }

    /** What {@link #take} would do; who looks for strangers is counted all the same. */
    List<RowOutcome> preview(List<IntakeRow> rows) throws SQLException {
        Map<IntakeRow, RowOutcome> refused = new HashMap<>();
        Map<IntakeRow, Long> found = found(wanted(rows), refused, false);
        return outcomes(rows, refused, found, there(found.values()));
    }

    private List<Wanted> wanted(List<IntakeRow> rows) {
        return rows.stream()
                .map(row -> new Wanted(
                        row,
                        row.cell(FavoriteTemplate.SCHOOL),
                        PersonName.tidy(row.cell(FavoriteTemplate.NAME)),
                        seal.hash(IdNumber.tidy(row.cell(FavoriteTemplate.ID_NUMBER)))))
                .toList();
    }

    /** Of two rows that name the same graduate, only the first adds one. */
    private static List<RowOutcome> outcomes(
            List<IntakeRow> rows, Map<IntakeRow, RowOutcome> refused, Map<IntakeRow, Long> found, Set<Long> there) {
        Set<Long> seen = new HashSet<>(there);
        return rows.stream()
                .map(row -> refused.containsKey(row)
                        ? refused.get(row)
                        : seen.add(found.get(row)) ? RowOutcome.TAKEN : RowOutcome.UNCHANGED)
                .toList();
    }

    private Map<IntakeRow, Long> found(List<Wanted> wanted, Map<IntakeRow, RowOutcome> refused, boolean locked)
            throws SQLException {
        LocalDate day = LocalDate.ofInstant(at, ShanghaiClock.ZONE);
        Map<String, Long> schools = schools(wanted);
        Map<String, Person> here = people(keys(wanted, schools, List.of(owner.cohort())), locked);
        List<Integer> others = otherCohorts(day);
        Map<String, Person> elsewhere = people(keys(wanted, schools, others), false);
        int left = SearchLimit.missesLeft(connection, owner.employerId(), day);
        int misses = 0;
        Map<IntakeRow, Long> found = new HashMap<>();
        for (Wanted one : wanted) {
            Person person = person(one, schools, here, owner.cohort());
            if (misses >= left) {
                refused.put(
                        one.row(),
                        RowOutcome.refused("favorite.row.too_many_misses", String.valueOf(SearchLimit.MISSES_A_DAY)));
            } else if (person != null) {
                found.put(one.row(), person.id());
            } else {
                Person other = others.stream()
                        .map(cohort -> person(one, schools, elsewhere, cohort))
                        .filter(p -> p != null)
                        .findFirst()
                        .orElse(null);
                misses += other == null ? 1 : 0;
                refused.put(
                        one.row(),
                        other == null
                                ? RowOutcome.refused(NOT_FOUND)
                                : RowOutcome.refused("favorite.row.other_cohort", String.valueOf(other.cohort())));
            }
        }
        if (misses > 0) {
            SearchLimit.missed(connection, owner.employerId(), day, misses);
            recordMisses(misses);
        }
        return found;
    }

    private List<Integer> otherCohorts(LocalDate day) {
        int season = Cohort.of(day).year();
        return IntStream.rangeClosed(season - PAST_SEASONS, season)
                .filter(year -> year != owner.cohort())
                .boxed()
                .toList();
    }

    private static Person person(Wanted one, Map<String, Long> schools, Map<String, Person> people, int cohort) {
        Person person = people.get(key(one, schools, cohort));
        return person != null && person.name().equals(one.name()) ? person : null;
    }

    private static String key(Wanted one, Map<String, Long> schools, int cohort) {
        return RosterKeys.liveId(schools.getOrDefault(one.schoolName(), -1L), cohort, one.idHash());
    }

    private static Set<String> keys(List<Wanted> wanted, Map<String, Long> schools, List<Integer> cohorts) {
        Set<String> keys = new HashSet<>();
        for (Wanted one : wanted) {
            cohorts.forEach(cohort -> keys.add(key(one, schools, cohort)));
        }
        return keys;
    }

    private Map<String, Long> schools(List<Wanted> wanted) throws SQLException {
        Set<String> names = new HashSet<>();
        wanted.forEach(one -> names.add(one.schoolName()));
        Map<String, Long> schools = new HashMap<>();
        read(
                "select name, id from school where name in ",
                names,
                "",
                row -> schools.put(row.getString(1), row.getLong(2)));
        return schools;
    }

    /** Those whom somebody else corrects in this moment are waited for. */
    private Map<String, Person> people(Set<String> keys, boolean locked) throws SQLException {
        Map<String, Person> people = new HashMap<>();
        read(
                "select live_id_hash, id, name, cohort from graduate where live_id_hash in ",
                keys,
                locked ? " order by id for update" : "",
                row -> people.put(row.getString(1), new Person(row.getLong(2), row.getString(3), row.getInt(4))));
        return people;
    }

    private Set<Long> there(Collection<Long> graduates) throws SQLException {
        Set<Long> there = new HashSet<>();
        read(
                "select live_graduate_id from favorite where employer_id = " + owner.employerId()
                        + " and live_graduate_id in ",
                graduates,
                "",
                row -> there.add(row.getLong(1)));
        return there;
    }

    /** What is done with each row of a result. */
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, Collection<?> values, String rest, RowReader reader) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
        try (PreparedStatement statement = connection.prepareStatement(sql + "(" + marks + ")" + rest)) {
            int place = 0;
            for (Object value : values) {
                statement.setObject(++place, value);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private void insert(long importId, Set<Long> graduates) throws SQLException {
        if (graduates.isEmpty()) {
            return;
        }
        List<Long> ids = SequenceBlocks.take(connection, "favorite_seq", graduates.size());
        String sql = "insert into favorite (id, employer_id, graduate_id, school_id, cohort, live_graduate_id, g_name,"
                + " g_id_sealed, g_id_hash, g_id_masked, g_school_code, g_school_name, g_department, g_level_code, g_major,"
                + " added_by, added_at, version, import_id) select cast(? as bigint), cast(? as bigint), g.id, g.school_id,"
                + " g.cohort, g.id, g.name, g.id_sealed, g.id_hash, g.id_masked, s.code, s.name, g.department, g.level_code,"
                + " g.major, cast(? as bigint), cast(? as timestamp with time zone), 1, cast(? as bigint)"
                + " from graduate g join school s on s.id = g.school_id where g.id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 0;
            for (long graduate : graduates.stream().sorted().toList()) {
                statement.setLong(1, ids.get(place++));
                statement.setLong(2, owner.employerId());
                statement.setLong(3, owner.accountId());
                statement.setObject(4, at.atOffset(ZoneOffset.UTC));
                statement.setLong(5, importId);
                statement.setLong(6, graduate);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        record(importId);
    }

    /** Each addition stands in the audit trail in the name of the person who uploaded the list. */
    private void record(long importId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into audit_entry (at, account_id, actor_name, role, action, subject_kind, subject_id, detail)"
                        + " select f.added_at, f.added_by, cast(? as varchar(64)), 'EMPLOYER', 'FAVORITE_ADDED', 'GRADUATE',"
                        + " f.graduate_id, cast(? as varchar(1000)) from favorite f where f.import_id = ? and f.added_at = ?")) {
            statement.setString(1, owner.name());
            statement.setString(2, "import " + importId);
            statement.setLong(3, importId);
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private void recordMisses(int misses) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into audit_entry (at, account_id, actor_name, role, action, subject_kind, subject_id, detail)
                values (?, cast(? as bigint), ?, 'EMPLOYER', ?, 'EMPLOYER', ?, ?)
                """)) {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            statement.setObject(2, owner.accountId());
            statement.setString(3, owner.name());
            statement.setString(4, SearchLimit.MISSED);
            statement.setLong(5, owner.employerId());
            statement.setString(6, misses + " rows");
            statement.executeUpdate();
        }
    }
}
