package quxiang.favorite.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
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
import quxiang.school.SchoolIndex;

/**
 * Adds a part of a list to a unit's favourites by the rules of the single search. It takes a dozen statements however many rows there
 * are: those who agree in all three facts are added unless they are there, the others are listed with their reasons.
 */
final class FavoriteChunk {

    static final String NOT_FOUND = "favorite.row.not_found";

    private static final int PAST_SEASONS = 3;

    /** How much of a cell a reason repeats. */
    private static final int LONGEST_NAMED = 60;

    private final Handle handle;
    private final Seal seal;
    private final IntakeOwner owner;
    private final Instant at;

    FavoriteChunk(Handle handle, Seal seal, IntakeOwner owner, Instant at) {
        this.handle = handle;
        this.seal = seal;
        this.owner = owner;
        this.at = at;
    }

    /** A row that names somebody who could exist. */
    private record Wanted(IntakeRow row, String schoolName, String name, List<String> idHashes) {}

    private record Person(String liveIdHash, long id, String name, int cohort) {}

    /** Adds those who are found and not there yet. @return an outcome for each row */
    List<RowOutcome> take(long importId, List<IntakeRow> rows) {
        Map<IntakeRow, RowOutcome> refused = new HashMap<>();
        Map<IntakeRow, Long> found = found(wanted(rows), refused, true);
        Set<Long> there = there(found.values());
        Set<Long> added = new HashSet<>(found.values());
        added.removeAll(there);
        insert(importId, added);
        return outcomes(rows, refused, found, there);
    }

    /** What {@link #take} would do; who looks for strangers is counted all the same. */
    List<RowOutcome> preview(List<IntakeRow> rows) {
        Map<IntakeRow, RowOutcome> refused = new HashMap<>();
        Map<IntakeRow, Long> found = found(wanted(rows), refused, false);
        return outcomes(rows, refused, found, there(found.values()));
    }

    private List<Wanted> wanted(List<IntakeRow> rows) {
        return rows.stream()
                .map(row -> new Wanted(
                        row,
                        row.cell(FavoriteTemplate.SCHOOL),
                        row.cell(FavoriteTemplate.NAME),
                        seal.hashesOf(IdNumber.tidy(row.cell(FavoriteTemplate.ID_NUMBER)))))
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

    private Map<IntakeRow, Long> found(List<Wanted> wanted, Map<IntakeRow, RowOutcome> refused, boolean locked) {
        LocalDate day = LocalDate.ofInstant(at, ShanghaiClock.ZONE);
        Map<String, Long> schools = schools(wanted);
        Map<String, Person> here = people(keys(wanted, schools, List.of(owner.cohort())), locked);
        List<Integer> others = otherCohorts(day);
        Map<String, Person> elsewhere = people(keys(wanted, schools, others), false);
        int left = SearchLimit.missesLeft(handle, owner.employerId(), day);
        int misses = 0;
        Map<IntakeRow, Long> found = new HashMap<>();
        for (Wanted one : wanted) {
            Person person = person(one, schools, here, owner.cohort());
            if (!schools.containsKey(one.schoolName())) {
                // Nobody was looked for, so nobody was missed.
                refused.put(
                        one.row(), RowOutcome.refused("favorite.row.school_unknown", abbreviated(one.schoolName())));
            } else if (misses >= left) {
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
            SearchLimit.missed(handle, owner.employerId(), day, misses);
            recordMisses(misses);
        }
        return found;
    }

    private static String abbreviated(String text) {
        return text.length() <= LONGEST_NAMED ? text : text.substring(0, LONGEST_NAMED) + "…";
    }

    private List<Integer> otherCohorts(LocalDate day) {
        int season = Cohort.of(day).year();
        return IntStream.rangeClosed(season - PAST_SEASONS, season)
                .filter(year -> year != owner.cohort())
                .boxed()
                .toList();
    }

    private static Person person(Wanted one, Map<String, Long> schools, Map<String, Person> people, int cohort) {
        return keys(one, schools, cohort)
                .map(people::get)
                .filter(Objects::nonNull)
                .filter(person -> PersonName.same(person.name(), one.name()))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> keys(Wanted one, Map<String, Long> schools, int cohort) {
        long school = schools.getOrDefault(one.schoolName(), -1L);
        return one.idHashes().stream().map(hash -> RosterKeys.liveId(school, cohort, hash));
    }

    private static Set<String> keys(List<Wanted> wanted, Map<String, Long> schools, List<Integer> cohorts) {
        Set<String> keys = new HashSet<>();
        for (Wanted one : wanted) {
            cohorts.forEach(cohort -> keys(one, schools, cohort).forEach(keys::add));
        }
        return keys;
    }

    /** The schools that the rows name, by how they spell them. */
    private Map<String, Long> schools(List<Wanted> wanted) {
        Map<String, Long> schools = new HashMap<>();
        if (wanted.isEmpty()) {
            return schools;
        }
        SchoolIndex index = new SchoolIndex(handle.createQuery(SchoolIndex.ALL)
                .mapTo(SchoolIndex.Entry.class)
                .list());
        for (Wanted one : wanted) {
            index.find(one.schoolName()).ifPresent(school -> schools.put(one.schoolName(), school.id()));
        }
        return schools;
    }

    /** Those whom somebody else corrects in this moment are waited for. */
    private Map<String, Person> people(Set<String> keys, boolean locked) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return handle.createQuery("""
                select live_id_hash, id, name, cohort from graduate where live_id_hash = any(:keys) <locked>
                """)
                .define("locked", locked ? "order by id for update" : "")
                .bindArray("keys", String.class, keys)
                .mapTo(Person.class)
                .collectToMap(Person::liveIdHash, person -> person);
    }

    private Set<Long> there(Collection<Long> graduates) {
        if (graduates.isEmpty()) {
            return Set.of();
        }
        return handle.createQuery("""
                select live_graduate_id from favorite
                where employer_id = :unit and live_graduate_id = any(:graduates)
                """)
                .bind("unit", owner.employerId())
                .bindArray("graduates", Long.class, graduates)
                .mapTo(Long.class)
                .set();
    }

    private void insert(long importId, Set<Long> graduates) {
        if (graduates.isEmpty()) {
            return;
        }
        List<Long> ids = SequenceBlocks.take(handle, "favorite_seq", graduates.size());
        PreparedBatch favorites = handle.prepareBatch("""
                insert into favorite (id, employer_id, graduate_id, school_id, cohort, live_graduate_id, g_name,
                    g_id_sealed, g_id_hash, g_id_masked, g_school_code, g_school_name, g_department, g_level_code, g_major,
                    added_by, added_at, version, import_id)
                select cast(:id as bigint), cast(:unit as bigint), g.id, g.school_id, g.cohort, g.id, g.name,
                    g.id_sealed, g.id_hash, g.id_masked, s.code, s.name, g.department, g.level_code, g.major,
                    cast(:by as bigint), cast(:at as timestamp with time zone), 1, cast(:import as bigint)
                from graduate g join school s on s.id = g.school_id where g.id = :graduate
                """);
        int place = 0;
        for (long graduate : graduates.stream().sorted().toList()) {
            favorites
                    .bind("id", ids.get(place++))
                    .bind("unit", owner.employerId())
                    .bind("by", owner.accountId())
                    .bind("at", at)
                    .bind("import", importId)
                    .bind("graduate", graduate)
                    .add();
        }
        favorites.execute();
        record(importId);
    }

    /** Each addition stands in the audit trail in the name of the person who uploaded the list. */
    private void record(long importId) {
        handle.createUpdate("""
                insert into audit_entry (at, account_id, actor_name, role, action, subject_kind, subject_id, detail)
                select f.added_at, f.added_by, cast(:name as varchar(64)), 'EMPLOYER', 'FAVORITE_ADDED', 'GRADUATE',
                    f.graduate_id, cast(:detail as varchar(1000))
                from favorite f where f.import_id = :import and f.added_at = :at
                """)
                .bind("name", owner.name())
                .bind("detail", "import " + importId)
                .bind("import", importId)
                .bind("at", at)
                .execute();
    }

    private void recordMisses(int misses) {
        handle.createUpdate("""
                insert into audit_entry (at, account_id, actor_name, role, action, subject_kind, subject_id, detail)
                values (:at, cast(:account as bigint), :name, 'EMPLOYER', :action, 'EMPLOYER', :unit, :detail)
                """)
                .bind("at", at)
                .bind("account", owner.accountId())
                .bind("name", owner.name())
                .bind("action", SearchLimit.MISSED)
                .bind("unit", owner.employerId())
                .bind("detail", misses + " rows")
                .execute();
    }
}
