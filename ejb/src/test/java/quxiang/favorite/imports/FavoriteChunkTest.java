package quxiang.favorite.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.favorite.SearchLimit;
import quxiang.intake.IntakeOwner;
import quxiang.intake.IntakeRow;
import quxiang.intake.RowOutcome;
import quxiang.roster.RosterKeys;

/** What a list of favourites leaves behind on either database. */
class FavoriteChunkTest {

    private static final Instant AT = Instant.parse("2026-11-24T01:00:00.123456Z");
    private static final String NUMBER = "11010119900307123X";

    private final Seal seal = new Seal(new byte[32]);
    private TestDatabase database;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        database.execute("insert into school (id, code, name, online_signing, default_days, longest_days,"
                + " department_review, version) values (1, '10999', '示范大学', true, 5, 30, false, 1)");
        database.execute("insert into employer (id, credit_code, name, short_name, created_at, version)"
                + " values (7, '91110105000000001A', '京桥软件', '京桥', current_timestamp, 1)");
        database.execute(
                "insert into intake (id, kind, employer_id, file_name, header, state, total_rows, read_rows, taken,"
                        + " unchanged, refused, started_name, created_at, version) values (5, 'FAVORITES', 7, 'a', 'x', 'RUNNING', 3,"
                        + " 0, 0, 0, 0, '李四', current_timestamp, 1)");
        database.execute(
                "insert into graduate (id, school_id, cohort, roster_key, live_id_hash, name, id_sealed, id_hash,"
                        + " id_masked, level_code, major, graduates_on, facts_hash, created_at, changed_at, version) values (3, 1,"
                        + " 2027, 'K', '" + RosterKeys.liveId(1, 2027, seal.hash(SealPurpose.PERSON, NUMBER))
                        + "', '张璐', cast('x' as bytea), 'h',"
                        + " '1101**********123X', '31', '软件工程', date '2027-07-01', 'f', current_timestamp, current_timestamp, 1)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<RowOutcome> take(String... names) {
        return line("示范大学", NUMBER, names);
    }

    private List<RowOutcome> line(String school, String number, String... names) {
        IntakeOwner owner = new IntakeOwner(7L, null, 2027, 9L, "李四");
        List<IntakeRow> rows = List.of(names).stream()
                .map(name -> new IntakeRow(
                        5,
                        1,
                        2,
                        Map.of(
                                FavoriteTemplate.SCHOOL,
                                school,
                                FavoriteTemplate.NAME,
                                name,
                                FavoriteTemplate.ID_NUMBER,
                                number)))
                .toList();
        return database.jdbi().withHandle(handle -> new FavoriteChunk(handle, seal, owner, AT).take(5, rows));
    }

    @ParameterizedTest
    @EnumSource
    void whoIsFoundIsAddedOnceAndStrangersAreCounted(Vendor vendor) {
        open(vendor);
        assertEquals(List.of(RowOutcome.TAKEN), take("张璐"));
        assertEquals(List.of(RowOutcome.UNCHANGED), take("张璐"));
        assertEquals(List.of(RowOutcome.refused(FavoriteChunk.NOT_FOUND)), take("陌生人"));
        assertEquals(List.of(RowOutcome.refused(FavoriteChunk.NOT_FOUND)), take("另一人"));
        assertEquals(1, database.number("select count(*) from favorite where employer_id = 7 and graduate_id = 3"));
        assertEquals(2, database.number("select misses from search_day where employer_id = 7"));
        assertEquals(
                "李四 import 5",
                database.text(
                        "select concat(actor_name, ' ', detail) from audit_entry where action = 'FAVORITE_ADDED'"));
        assertEquals(
                2, database.number("select count(*) from audit_entry where action = '" + SearchLimit.MISSED + "'"));
    }

    @ParameterizedTest
    @EnumSource
    void aNameIsFoundHoweverItIsSpelledAndWhatNobodyLookedForIsNoMiss(Vendor vendor) {
        open(vendor);
        assertEquals(List.of(RowOutcome.TAKEN), line("\u200E示范 大学（10999）", "11010119900307123ｘ", "张\u200B 璐"));
        for (String school : List.of("示范大学 ", "示范大学\u200B", "10999", "10999 示范大学", "示范大学(10999)")) {
            assertEquals(List.of(RowOutcome.UNCHANGED), line(school, NUMBER, "张\uDB40\uDD00璐"), school);
        }
        assertEquals(List.of(RowOutcome.refused("favorite.row.school_unknown", "示例大学")), line("示例大学", NUMBER, "张璐"));
        assertEquals(0, database.number("select count(*) from search_day where employer_id = 7"));
        assertEquals(
                0, database.number("select count(*) from audit_entry where action = '" + SearchLimit.MISSED + "'"));
    }

    @ParameterizedTest
    @EnumSource
    void theHeadersOfARosterAreKnownAndBadCellsAreRefusedUnsearched(Vendor vendor) {
        open(vendor);
        FavoriteTaker taker = new FavoriteTaker();
        assertEquals(FavoriteTemplate.NAME, taker.column("姓名"));
        assertEquals(FavoriteTemplate.ID_NUMBER, taker.column("身份证号码 *"));
        assertEquals(FavoriteTemplate.SCHOOL, taker.column("院校名称"));
        LineChecks checks = new LineChecks();
        for (List<String> wrong : List.of(
                List.of("张璐1", NUMBER, "roster.row.name"), List.of("张璐", "110101199003071000", "roster.row.mangled"))) {
            IntakeRow row = new IntakeRow(
                    5,
                    1,
                    2,
                    Map.of(
                            FavoriteTemplate.SCHOOL,
                            "示范大学",
                            FavoriteTemplate.NAME,
                            wrong.get(0),
                            FavoriteTemplate.ID_NUMBER,
                            wrong.get(1)));
            assertEquals(wrong.get(2), checks.check(row).refusal().fault());
        }
    }
}
