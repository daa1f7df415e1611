package quxiang.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import quxiang.common.crypto.FormerSeal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.sql.JdbiProducer;
import quxiang.roster.format.RosterFiles;

/** Imports of rosters, and other tables, of a database before rosters were in the one pipeline are there afterwards. */
class FormerRosterImportsTest {

    private static final String HEADER = String.join("\u001F", "姓名", "证件号码");
    private static final String FAILURE = "系统升级时未完成，请再次上传同一文件";

    @Test
    void theyMoveInH2() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:formerrosters;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        move(h2);
    }

    @Test
    void theyMoveInPostgresql() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            move(postgres.getPostgresDatabase());
        }
    }

    private static void move(DataSource database) {
        Flyway.configure().dataSource(database).target("28").load().migrate();
        Jdbi jdbi = JdbiProducer.over(database::getConnection);
        jdbi.useHandle(FormerRosterImportsTest::fill);
        Flyway.configure().dataSource(database).load().migrate();
        jdbi.useHandle(handle -> {
            assertEquals(
                    List.of(
                            "51 COMPLETED 10 9 7 3 1 2 1 2 0 3 0 null 王老师 0 0 null",
                            "52 FAILED 10 4 4 0 0 0 0 0 0 0 0 null null 0 0 " + FAILURE,
                            "53 FAILED 10 0 0 0 0 0 10 2 3 4 1 null null 0 0 " + FAILURE,
                            "54 REVERTING 10 10 8 2 2 0 0 0 0 0 0 李老师 null 8 5 null",
                            "55 STOPPED 10 10 8 2 2 0 0 0 0 0 0 李老师 null 8 5 null"),
                    texts(handle, """
                            select concat(id, ' ', state, ' ', total_rows, ' ', read_rows, ' ', taken, ' ', changed, ' ', unchanged, ' ',
                                refused, ' ', checked_rows, ' ', p_taken - p_changed, ' ', p_changed, ' ', p_unchanged, ' ',
                                p_refused, ' ', coalesce(undo_by, 'null'), ' ', coalesce(decided_name, 'null'), ' ', undo_rows, ' ',
                                undone, ' ', coalesce(failure, 'null'))
                            from intake where kind = 'ROSTER' order by id"""));
            assertEquals(
                    List.of(
                            "51 1 3 证件号码 roster.row.id_taken 20271",
                            "51 2 9 none roster.row.no_number none",
                            "2000000000050 4 5 none favorite.row.twice 3"),
                    texts(handle, """
                            select concat(intake_id, ' ', position, ' ', line_no, ' ', coalesce(column_name, 'none'), ' ', fault, ' ',
                                coalesce(args, 'none'))
                            from intake_row order by intake_id, position"""));
            IntakeRows rows = new IntakeRows(jdbi, RosterFiles.SEAL);
            byte[] header = handle.createQuery("select header_sealed from intake where id = 51")
                    .mapTo(byte[].class)
                    .one();
            assertEquals(HEADER, RosterFiles.SEAL.open(SealPurpose.INTAKE, "header of import 51", header));
            assertEquals(
                    List.of("张三", "1"),
                    rows.refused(51, List.of("姓名", "证件号码"), 9, 1, row -> List.of())
                            .get(0)
                            .cells());
            assertEquals(
                    List.of("51 100 120", "54 200 207"),
                    texts(
                            handle,
                            "select concat(import_id, ' ', first_added, ' ', last_added) from roster_added order by import_id"));
            assertEquals(List.of("51"), texts(handle, "select import_id from roster_before"));
            assertEquals(List.of(), texts(handle, "select row_no from roster_preview"));
            assertEquals(
                    List.of(
                            "2000000000050 FAVORITES COMPLETED 6 2 3 null",
                            "2000000000051 BANK_RESULTS FAILED 4 2 0 null",
                            "2000000000052 FAVORITES REVERTED 6 2 3 李四",
                            "2000000000053 BANK_RESULTS COMPLETED 6 2 0 null"),
                    texts(handle, """
                            select concat(id, ' ', kind, ' ', state, ' ', read_rows, ' ', taken, ' ', undo_rows, ' ',
                                coalesce(undo_by, 'null'))
                            from intake where kind <> 'ROSTER' order by id"""));
            assertEquals(
                    List.of("Bdone"),
                    texts(handle, "select same_file from intake where same_file is not null"),
                    "what failed may be uploaded again");
            assertEquals(List.of("2000000000050"), texts(handle, "select import_id from favorite"));
        });
    }

    private static List<String> texts(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(String.class).list();
    }

    private static void fill(Handle handle) {
        handle.execute("""
                insert into school (id, code, name, online_signing, default_days, longest_days, department_review, version)
                values (1, '10991', '学校', true, 5, 30, false, 1)""");
        handle.execute("""
                insert into employer (id, credit_code, name, short_name, created_at, version) values (1, '1', 'a', 'a', now(), 1)""");
        roster(handle, 51, "COMPLETED", 9, "4, 3, 1, 2, 1, 2, 0, 3, 0, null, '王老师', 0, 0, 100, 120");
        roster(handle, 52, "RUNNING", 4, "4, 0, 0, 0, 0, 0, 0, 0, 0, null, null, 0, 0, null, null");
        roster(handle, 53, "WAITING", 0, "0, 0, 0, 0, 10, 2, 3, 4, 1, null, null, 0, 0, null, null");
        roster(handle, 54, "REVERTING", 10, "6, 2, 2, 0, 0, 0, 0, 0, 0, '李老师', null, 8, 5, 200, 207");
        roster(handle, 55, "STOPPED", 10, "6, 2, 2, 0, 0, 0, 0, 0, 0, '李老师', null, 8, 5, null, null");
        refusal(handle, 51, 0, null, "HEADER", null, HEADER);
        refusal(handle, 51, 9, null, "NO_NUMBER", null, "李四\u001F2");
        refusal(handle, 51, 3, "证件号码", "ID_TAKEN", "20271", "张三\u001F1");
        refusal(handle, 53, 0, null, "HEADER", null, HEADER);
        refusal(handle, 53, 2, null, "NO_NUMBER", null, "李四\u001F2");
        handle.execute("""
                insert into roster_preview (import_id, row_no, graduate_id, telling, name, id_masked, changes_sealed)
                values (53, 2, 1, false, 'a', 'a', ?)""", new byte[] {1});
        handle.execute("""
                insert into roster_before (import_id, row_no, graduate_id, taken_at, after_hash, roster_key, name, level_code, major,
                    graduates_on, id_sealed, id_masked, id_hash, facts_hash, changed_at)
                values (51, 4, 1, now(), 'a', 'a', 'a', '31', 'a', now(), ?, 'a', 'a', 'a', now())""", new byte[] {1});
        table(handle, 50, "FAVORITES", "COMPLETED", 6, "3, 0", null, 1L);
        table(handle, 51, "BANK_RESULTS", "RUNNING", 4, "0, 0", "Bopen", null);
        table(handle, 52, "FAVORITES", "REVERTED", 6, "2, 1", null, 1L);
        table(handle, 53, "BANK_RESULTS", "COMPLETED", 6, "0, 0", "Bdone", null);
        waiting(handle, 50, 4, "favorite.row.twice");
        waiting(handle, 51, 5, null);
        waiting(handle, 51, 6, "favorite.row.twice");
        handle.execute("""
                insert into graduate (id, school_id, cohort, roster_key, name, id_sealed, id_hash, id_masked, level_code, major,
                    graduates_on, facts_hash, created_at, changed_at, version)
                values (1, 1, 2027, 'a', 'a', ?, 'a', 'a', '31', 'a', now(), 'a', now(), now(), 1)""", new byte[] {1});
        handle.execute("""
                insert into favorite (id, employer_id, graduate_id, school_id, cohort, g_name, g_id_sealed, g_id_hash, g_id_masked,
                    g_school_code, g_school_name, g_level_code, g_major, added_by, added_at, version, import_id)
                values (1, 1, 1, 1, 2027, 'a', ?, 'a', 'a', 'a', 'a', 'a', 'a', 1, now(), 1, 50)""", new byte[] {1});
    }

    /** @param counts added to last_added, in the order of the statement */
    private static void roster(Handle handle, long id, String state, int read, String counts) {
        handle.execute("""
                insert into roster_import (id, school_id, cohort, file_name, staged_file, total_rows, state, read_rows, started_by,
                    started_name, created_at, version, added, changed, unchanged, refused, checked_rows, p_added, p_changed, p_unchanged,
                    p_refused, undo_by, decided_name, undo_rows, undone, first_added, last_added)
                values (?, 1, 2027, 'a.csv', 'a', 10, ?, ?, 7, '李老师', now(), 1, %s)""".formatted(counts), id, state, read);
    }

    private static void refusal(
            Handle handle, long id, int row, String column, String reason, String args, String cells) {
        handle.execute("""
                insert into roster_refusal (import_id, row_no, column_name, reason, args, cells_sealed)
                values (?, ?, ?, ?, ?, ?)""", id, row, column, reason, args, FormerSeal.seal(new byte[32], cells));
    }

    private static void table(
            Handle handle, long id, String kind, String state, int read, String undone, String same, Long employer) {
        String sql = """
                insert into intake (id, kind, file_name, header, total_rows, state, read_rows, taken, unchanged, refused, started_name,
                    created_at, version, undone, kept, same_file, employer_id)
                values (?, ?, 'a', 'a', 6, ?, ?, 2, 0, 1, '李四', now(), 1, %s, ?, ?)""";
        handle.execute(sql.formatted(undone), id, kind, state, read, same, employer);
    }

    private static void waiting(Handle handle, long id, int position, String fault) {
        handle.execute("""
                insert into intake_row (intake_id, position, line_no, cells_sealed, fault, args)
                values (?, ?, ?, ?, ?, '3')""", id, position, position + 1, FormerSeal.seal(new byte[32], "a"), fault);
    }
}
