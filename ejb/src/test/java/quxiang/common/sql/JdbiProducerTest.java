package quxiang.common.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.UnableToProduceResultException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;

/** What features rely on when they speak SQL, alike on both databases. */
public class JdbiProducerTest {

    private static final Instant NINE = Instant.parse("2026-11-24T01:00:00.123456Z");

    private TestDatabase database;
    private Jdbi jdbi;

    public enum Kind {
        RED,
        GREEN
    }

    public record Thing(
            long id, String shortName, Kind kind, Long numberOfParts, Instant madeAt, LocalDate soldOn, boolean good) {}

    record Part(long id, int count) {}

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        jdbi = database.jdbi();
        database.execute("create table thing (id bigint primary key, short_name varchar(40), kind varchar(10),"
                + " number_of_parts bigint, made_at timestamp with time zone, sold_on date, good boolean)");
        put(new Thing(1, "一_1", Kind.RED, 7L, NINE, LocalDate.of(2026, 11, 24), true));
        put(new Thing(2, "一11", Kind.GREEN, null, null, null, false));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void put(Thing thing) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into thing (id, short_name, kind, number_of_parts, made_at, sold_on, good)
                values (:id, :shortName, :kind, :numberOfParts, :madeAt, :soldOn, :good)
                """).bindMethods(thing).execute());
    }

    private List<Thing> all(Conditions where) {
        return jdbi.withHandle(handle -> where.of(handle.createQuery("select * from thing <where> order by id"))
                .mapTo(Thing.class)
                .list());
    }

    private List<Long> ids(Conditions where) {
        return all(where).stream().map(Thing::id).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aRowBecomesARecordByTheNamesOfItsColumns(Vendor vendor) {
        open(vendor);
        List<Thing> things = all(new Conditions());
        assertEquals(new Thing(1, "一_1", Kind.RED, 7L, NINE, LocalDate.of(2026, 11, 24), true), things.get(0));
        assertEquals(new Thing(2, "一11", Kind.GREEN, null, null, null, false), things.get(1));
    }

    @ParameterizedTest
    @EnumSource
    void aNullIsNoZero(Vendor vendor) {
        open(vendor);
        assertThrows(
                UnableToProduceResultException.class,
                () -> jdbi.withHandle(handle -> handle.createQuery("select id, number_of_parts as count from thing")
                        .mapTo(Part.class)
                        .list()));
    }

    @ParameterizedTest
    @EnumSource
    void listsAreBoundAsArrays(Vendor vendor) {
        open(vendor);
        assertEquals(
                2,
                jdbi.<Integer, RuntimeException>withHandle(
                        handle -> handle.createUpdate("update thing set good = true where id = any(:ids)")
                                .bindArray("ids", Long.class, List.of(1L, 2L, 3L))
                                .execute()));
        assertEquals(
                0,
                jdbi.<Integer, RuntimeException>withHandle(
                        handle -> handle.createUpdate("update thing set good = true where id = any(:ids)")
                                .bindArray("ids", Long.class, List.of())
                                .execute()));
        assertEquals(List.of(2L), ids(new Conditions().andIn("kind", List.of(Kind.GREEN))));
    }

    @ParameterizedTest
    @EnumSource
    void emptyFiltersAddNothingAndWildcardsMeanThemselves(Vendor vendor) {
        open(vendor);
        assertEquals(
                List.of(1L, 2L),
                ids(new Conditions()
                        .andEqual("kind", null)
                        .andContains("short_name", " ")
                        .andDays("made_at", null, null)));
        assertEquals(List.of(1L), ids(new Conditions().andContains("short_name", "_")));
        assertEquals(List.of(2L), ids(new Conditions().andEqual("good", false).andEqual("kind", Kind.GREEN)));
        assertEquals(
                List.of(2L), ids(new Conditions().and("id > :least", "least", 1).and("made_at is null")));
    }

    @ParameterizedTest
    @EnumSource
    void bracketsAreTheSameHalfAndFullWidth(Vendor vendor) {
        open(vendor);
        put(new Thing(3, "新芽（上海）公司", Kind.RED, null, null, null, true));
        put(new Thing(4, "新芽(北京)公司", Kind.RED, null, null, null, true));
        assertEquals(List.of(3L), ids(new Conditions().andContains("short_name", "新芽(上海)公司")));
        assertEquals(List.of(4L), ids(new Conditions().andContains("short_name", "芽（北京")));
        assertEquals(List.of(3L, 4L), ids(new Conditions().andContains("short_name", "（")));
    }

    @ParameterizedTest
    @EnumSource
    void daysAreThoseInShanghai(Vendor vendor) {
        open(vendor);
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertEquals(List.of(1L), ids(new Conditions().andDays("made_at", day, day)));
        assertEquals(List.of(), ids(new Conditions().andDays("made_at", day.plusDays(1), null)));
        assertEquals(
                day,
                jdbi.<LocalDate, RuntimeException>withHandle(
                        handle -> handle.createQuery("select <day> from thing where id = 1")
                                .define("day", Conditions.day("made_at"))
                                .mapTo(LocalDate.class)
                                .one()));
        database.execute("update thing set made_at = timestamp with time zone '2026-11-24 15:59:59Z'");
        assertEquals(List.of(1L, 2L), ids(new Conditions().and(Conditions.day("made_at") + " = :day", "day", day)));
        database.execute("update thing set made_at = timestamp with time zone '2026-11-24 16:00:00Z'");
        assertEquals(
                List.of(1L, 2L),
                ids(new Conditions().and(Conditions.day("made_at") + " = :day", "day", day.plusDays(1))));
    }

    @ParameterizedTest
    @EnumSource
    void aPageHasItsRowsAndTheNumberOfAll(Vendor vendor) {
        open(vendor);
        Page<Part> page = new Conditions()
                .and("kind is not null")
                .page(
                        jdbi,
                        "select count(*) from thing <where>",
                        "select id, 3 as count from thing <where> order by id",
                        Part.class,
                        new PageRequest(1, 1));
        assertEquals(new Page<>(List.of(new Part(2, 3)), 2, 1, 1), page);
    }

    @ParameterizedTest
    @EnumSource
    void nullsAreBoundWhereTheStatementCastsThem(Vendor vendor) {
        open(vendor);
        jdbi.useHandle(handle -> handle.createUpdate("""
                update thing set made_at = cast(:at as timestamp with time zone), short_name = cast(:name as varchar),
                    number_of_parts = cast(:parts as bigint)
                """)
                .bind("at", (Instant) null)
                .bind("name", (String) null)
                .bind("parts", (Long) null)
                .execute());
        assertNull(all(new Conditions()).get(0).madeAt());
        assertNull(all(new Conditions()).get(0).shortName());
    }

    /** By their SQLSTATE lost races are told from faults, however deep it is wrapped. */
    @ParameterizedTest
    @EnumSource
    void whatTheDatabaseRefusesKeepsItsState(Vendor vendor) {
        open(vendor);
        JdbiException twice = assertThrows(
                JdbiException.class,
                () -> put(new Thing(1, "一", Kind.RED, 7L, NINE, LocalDate.of(2026, 11, 24), true)));
        assertEquals("23505", ((SQLException) twice.getCause()).getSQLState());
        JdbiException batch = assertThrows(
                JdbiException.class,
                () -> jdbi.useHandle(handle -> handle.prepareBatch("insert into thing (id) values (:id)")
                        .bind("id", 3)
                        .add()
                        .bind("id", 2)
                        .add()
                        .execute()));
        assertEquals("23505", ((SQLException) batch.getCause()).getSQLState());
        JdbiException bulk = assertThrows(
                JdbiException.class,
                () -> jdbi.useHandle(
                        handle -> BulkInsert.insert(handle, "thing", "id", List.<Object[]>of(new Object[] {1L}))));
        assertEquals("23505", ((SQLException) bulk.getCause()).getSQLState());
    }
}
