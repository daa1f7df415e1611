package quxiang.favorite.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import quxiang.roster.PersonName;
import quxiang.roster.RosterKeys;
import quxiang.roster.imports.ImportOvertaken;

/**
 * Takes a part of a list into a unit's favourites by the rules of the single search, with a dozen statements however many rows it has:
 * those who agree in all three facts are added unless they are there, the others are listed with their reasons.
 */
final class FavoriteChunk {

    private static final int PAST_SEASONS = 3;

    private final Connection connection;
    private final Seal seal;
    private final FavoriteRun run;
    private final Instant at;

    FavoriteChunk(Connection connection, Seal seal, FavoriteRun run, Instant at) {
        this.connection = connection;
        this.seal = seal;
        this.run = run;
        this.at = at;
    }

    /** A row that names somebody who could exist. */
    private record Wanted(ImportLine line, String schoolName, String name, String idHash) {}

    private record Person(long id, String name, int cohort) {}

    /**
     * @param done how many rows of the list come before
     * @return how many favourites were added
     * @throws ImportOvertaken when the import is not this execution's any more, or not where it thinks it is
     */
    int take(int done, List<ImportLine> lines) throws SQLException {
        lock(done);
        LineChecks checks = new LineChecks(run.lines());
        Map<ImportLine, LineRefusal> refused = new LinkedHashMap<>();
        List<Wanted> wanted = new ArrayList<>();
        for (ImportLine line : lines) {
            LineRefusal refusal = checks.check(line);
            if (refusal == null) {
                wanted.add(new Wanted(
                        line,
                        line.school().strip(),
                        PersonName.tidy(line.name()),
                        seal.hash(IdNumber.tidy(line.idNumber()))));
            } else {
                refused.put(line, refusal);
            }
        }
        Set<Long> found = found(wanted, refused);
        Set<Long> there = there(found);
        Set<Long> added = new HashSet<>(found);
        added.removeAll(there);
        insert(added);
        refuse(refused);
        count(lines.size(), added.size(), there.size(), refused.size());
        return added.size();
    }

    private Set<Long> found(List<Wanted> wanted, Map<ImportLine, LineRefusal> refused) throws SQLException {
        LocalDate day = LocalDate.ofInstant(at, ShanghaiClock.ZONE);
        Map<String, Long> schools = schools(wanted);
        Map<String, Person> here = people(keys(wanted, schools, List.of(run.cohort())), true);
        List<Integer> others = otherCohorts(day);
        Map<String, Person> elsewhere = people(keys(wanted, schools, others), false);
        int left = SearchLimit.missesLeft(connection, run.employerId(), day);
        int misses = 0;
        Set<Long> found = new HashSet<>();
        for (Wanted one : wanted) {
            Person person = person(one, schools, here, run.cohort());
            if (misses >= left) {
                refused.put(one.line(), new LineRefusal("favorite.row.too_many_misses", SearchLimit.MISSES_A_DAY));
            } else if (person != null) {
                found.add(person.id());
            } else {
                Person other = others.stream()
                        .map(cohort -> person(one, schools, elsewhere, cohort))
                        .filter(p -> p != null)
                        .findFirst()
                        .orElse(null);
                misses += other == null ? 1 : 0;
                refused.put(
                        one.line(),
                        other == null
                                ? new LineRefusal("favorite.row.not_found")
                                : new LineRefusal("favorite.row.other_cohort", other.cohort()));
            }
        }
        if (misses > 0) {
            SearchLimit.missed(connection, run.employerId(), day, misses);
        }
        return found;
    }

    private List<Integer> otherCohorts(LocalDate day) {
        int season = Cohort.of(day).year();
        return IntStream.rangeClosed(season - PAST_SEASONS, season)
                .filter(year -> year != run.cohort())
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

    private Set<Long> there(Set<Long> graduates) throws SQLException {
        Set<Long> there = new HashSet<>();
        read(
                "select live_graduate_id from favorite where employer_id = " + run.employerId()
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

    /** Only the execution that claimed the import last may go on, and only from where the import is. */
    private void lock(int done) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from favorite_import where id = ? and execution_id = ?"
                        + " and state = 'RUNNING' and read_rows = ? for update")) {
            statement.setLong(1, run.importId());
            statement.setLong(2, run.executionId());
            statement.setInt(3, done);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new ImportOvertaken(run.importId());
                }
            }
        }
    }

    private void insert(Set<Long> graduates) throws SQLException {
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
                statement.setLong(2, run.employerId());
                statement.setLong(3, run.startedBy());
                statement.setObject(4, at.atOffset(ZoneOffset.UTC));
                statement.setLong(5, run.importId());
                statement.setLong(6, graduate);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        record();
    }

    /** Each addition stands in the audit trail in the name of the person who uploaded the list. */
    private void record() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into audit_entry (at, account_id, actor_name, role, action, subject_kind, subject_id, detail)"
                        + " select f.added_at, f.added_by, cast(? as varchar(64)), 'EMPLOYER', 'FAVORITE_ADDED', 'GRADUATE',"
                        + " f.graduate_id, cast(? as varchar(1000)) from favorite f where f.import_id = ? and f.added_at = ?")) {
            statement.setString(1, run.startedName());
            statement.setString(2, "import " + run.importId());
            statement.setLong(3, run.importId());
            statement.setObject(4, at.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private void refuse(Map<ImportLine, LineRefusal> refused) throws SQLException {
        if (refused.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into favorite_refusal (import_id, row_no, reason, args, cells_sealed) values (?, ?, ?, ?, ?)")) {
            for (Map.Entry<ImportLine, LineRefusal> entry : refused.entrySet()) {
                ImportLine line = entry.getKey();
                statement.setLong(1, run.importId());
                statement.setInt(2, line.number());
                statement.setString(3, entry.getValue().key());
                statement.setString(4, String.join("\u001F", entry.getValue().args()));
                statement.setBytes(5, seal.seal(String.join("\u001F", line.name(), line.idNumber(), line.school())));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The rows that waited go with the last part. */
    private void count(int rows, int added, int there, int refused) throws SQLException {
        String sql =
                "update favorite_import set read_rows = read_rows + ?, added = added + ?, already_in = already_in + ?,"
                        + " refused = refused + ?, version = version + 1,"
                        + " state = case when read_rows + ? = total_rows then 'COMPLETED' else state end,"
                        + " finished_at = case when read_rows + ? = total_rows then cast(? as timestamp with time zone) end,"
                        + " rows_sealed = case when read_rows + ? = total_rows then null else rows_sealed end where id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, rows);
            statement.setInt(2, added);
            statement.setInt(3, there);
            statement.setInt(4, refused);
            statement.setInt(5, rows);
            statement.setInt(6, rows);
            statement.setObject(7, at.atOffset(ZoneOffset.UTC));
            statement.setInt(8, rows);
            statement.setLong(9, run.importId());
            statement.executeUpdate();
        }
    }
}
