package quxiang.upkeep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.crypto.FormerSeal;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

class SealingAnewTest {

    /** What is sealed for some time only, and what is not sealed. */
    private static final Set<String> OTHERS = Set.of(
            "intake_block.rows_sealed",
            "intake_row.cells_sealed",
            "letter_draft.content",
            "roster_before.id_sealed",
            "roster_preview.changes_sealed",
            "typed_page.content");

    private static final String NUMBER = "11010519491231002X";

    private final byte[] first = new byte[32];
    private final byte[] second = key();
    private final SealingAnew sealing = new SealingAnew();
    private TestDatabase database;

    private static byte[] key() {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 2);
        return key;
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int run(Seal seal) {
        sealing.jdbi = database.jdbi();
        sealing.seal = seal;
        SealingAnew.Progress progress = SealingAnew.Progress.BEGIN;
        while (!progress.isOver()) {
            progress = sealing.go(progress, 2);
        }
        return progress.sealed();
    }

    private void graduate(int id, byte[] sealed) {
        database.jdbi().useHandle(handle -> handle.execute("""
                insert into graduate (id, school_id, cohort, roster_key, name, id_sealed, id_hash, id_masked, level_code, major,
                    graduates_on, facts_hash, created_at, changed_at, version)
                values (?, 1, 2027, ?, '张三', ?, ?, '*', '31', '哲学', date '2027-07-01', 'x', current_timestamp, current_timestamp, 1)
                """, id, "key" + id, sealed, "hash" + id));
    }

    private byte[] sealed(String query) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(byte[].class).one());
    }

    @ParameterizedTest
    @EnumSource
    void whatHasAnOlderKeyOrNoOwnerIsSealedAnewAndOpensForItsOwnerOnly(Vendor vendor) {
        database = TestDatabase.of(vendor);
        database.execute(
                "insert into school (id, code, name, online_signing, default_days, longest_days, department_review, version)"
                        + " values (1, '10999', '示范大学', true, 5, 30, false, 1)");
        for (int id = 1; id <= 5; id++) {
            graduate(id, FormerSeal.seal(first, NUMBER));
        }
        Seal before = new Seal(first);
        graduate(6, before.seal(SealPurpose.PERSON, "hash6", NUMBER));
        byte[] asked = FormerSeal.seal(first, "姓名");
        database.jdbi().useHandle(handle -> handle.execute("""
                insert into facts_objection (id, graduate_id, school_id, cohort, asked, evidence, state, submitted_at, version)
                values (1, 6, 1, 2027, ?, ?, 'OPEN', current_timestamp, 1)
                """, asked, asked));
        assertEquals(7, run(before), "of the sixth graduate it is as it has to be");
        assertEquals(0, run(before), "there is nothing more to do");

        Seal after = new Seal(first, second);
        assertEquals(8, run(after), "a key was added");
        for (int id = 1; id <= 6; id++) {
            byte[] anew = sealed("select id_sealed from graduate where id = " + id);
            assertArrayEquals(after.mark(), Arrays.copyOf(anew, 1));
            assertEquals(NUMBER, after.open(SealPurpose.PERSON, "hash" + id, anew));
            assertThrows(IllegalStateException.class, () -> after.open(SealPurpose.PERSON, "hash of another", anew));
        }
        assertEquals(
                "姓名",
                after.open(
                        SealPurpose.OBJECTION,
                        "objection of graduate 6",
                        sealed("select asked from facts_objection where id = 1")));
    }

    @ParameterizedTest
    @EnumSource
    void everySealedColumnIsKnown(Vendor vendor) {
        database = TestDatabase.of(vendor);
        Set<String> known = new TreeSet<>(OTHERS);
        Arrays.stream(SealedColumn.values()).map(SealedColumn::place).forEach(known::add);
        Set<String> there = database.jdbi()
                .withHandle(handle ->
                        handle.createQuery("""
                        select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                        where lower(table_schema) = 'public' and lower(data_type) in ('bytea', 'binary varying')
                            and lower(table_name) not like 'job%' and lower(table_name) not like '%execution'
                        """).mapTo(String.class).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(known, there);
    }
}
