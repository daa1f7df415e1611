package quxiang.upkeep.hash;

import java.util.List;
import org.jdbi.v3.core.Handle;
import quxiang.common.TestDatabase;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/** Graduates with all that hangs on them, as they were before the key of hashes was replaced. */
final class HashedPeople {

    private final TestDatabase database;

    HashedPeople(TestDatabase database) {
        this.database = database;
        for (int school = 1; school <= 2; school++) {
            database.execute(
                    "insert into school (id, code, name, online_signing, default_days, longest_days, department_review,"
                            + " version) values (" + school + ", '1099" + school + "', '学校" + school
                            + "', true, 5, 30, false, 1)");
        }
        database.execute("insert into employer (id, credit_code, name, short_name, created_at, version)"
                + " values (7, '91110105000000001A', '京桥软件', '京桥', current_timestamp, 1)");
        database.execute(
                "insert into intake (id, kind, school_id, cohort, file_name, header, state, total_rows, read_rows, taken,"
                        + " unchanged, refused, started_name, created_at, version) values (5, 'ROSTER', 1, 2027, 'a', 'x', 'DONE', 1, 1, 1,"
                        + " 0, 0, '李四', current_timestamp, 1)");
    }

    /** A row of a roster, sealed and hashed as the application does it. */
    void graduate(long id, int school, String number, Seal seal) {
        String hash = seal.hash(SealPurpose.PERSON, number);
        use(
                """
                insert into graduate (id, school_id, cohort, roster_key, live_id_hash, name, id_sealed, id_hash, id_masked, level_code,
                    major, graduates_on, facts_hash, created_at, changed_at, version)
                values (?, ?, 2027, ?, ?, '张璐', ?, ?, '*', '31', '哲学', date '2027-07-01', ?, current_timestamp, current_timestamp, 1)
                """,
                id,
                school,
                school + "/2027/K" + id,
                school + "/2027/" + hash,
                seal.seal(SealPurpose.PERSON, hash, number),
                hash,
                seal.hash(SealPurpose.PERSON, "facts of " + id));
        use(
                "insert into facts_confirmation (graduate_id, facts_hash, confirmed_at) select id, facts_hash, current_timestamp"
                        + " from graduate where id = ?",
                id);
    }

    /** An account, a favourite, a signing in force and what an import can be undone to. */
    void rest(long graduate) {
        use("""
                insert into account (id, role, username, name, mobile, id_hash, graduate_id, password_hash, failures, created_at,
                    password_at, version)
                select id + 1000, 'GRADUATE', roster_key, name, concat('138', 10000000 + id), id_hash, id, 'x', 0, current_timestamp,
                    current_timestamp, 1
                from graduate where id = ?
                """, graduate);
        use("update graduate set account_id = id + 1000 where id = ?", graduate);
        favorite(graduate);
        use("""
                insert into signing (id, employer_id, graduate_id, school_id, cohort, live_graduate_id, effective_graduate_id,
                    effective_id_hash, request_id, state, state_since, sent_at, deadline, steps, g_name, g_id_sealed, g_id_hash,
                    g_id_masked, g_school_code, g_school_name, g_level_code, g_major, job_title, job_category, job_place, probation_months,
                    regular_pay, hukou_accepted, archive_accepted, version)
                select id, 7, id, 1, 2027, id, id, id_hash, 'r', 'SIGNED', current_timestamp, current_timestamp, current_timestamp, 1,
                    name, id_sealed, id_hash, id_masked, '10991', '学校1', '31', '哲学', '工程师', '13', '北京', 0, 10000, false, false, 1
                from graduate where id = ?
                """, graduate);
        before(graduate, graduate);
    }

    void favorite(long graduate) {
        use("""
                insert into favorite (id, employer_id, graduate_id, school_id, cohort, g_name, g_id_sealed, g_id_hash, g_id_masked,
                    g_school_code, g_school_name, g_level_code, g_major, added_by, added_at, version)
                select id + (select count(*) from favorite) * 100, 7, id, 1, 2027, name, id_sealed, id_hash, id_masked, '10991', '学校1',
                    '31', '哲学', 1, current_timestamp, 1
                from graduate where id = ?
                """, graduate);
    }

    /** An import that can be undone has changed a graduate who had another's document before. */
    void before(long graduate, long former) {
        use("""
                insert into roster_before (import_id, row_no, graduate_id, taken_at, after_hash, roster_key, name, level_code, major,
                    graduates_on, id_sealed, id_masked, id_hash, live_id_hash, facts_hash, changed_at)
                select 5, g.id, g.id, current_timestamp, g.facts_hash, f.roster_key, f.name, '31', '哲学', f.graduates_on, f.id_sealed, '*',
                    f.id_hash, f.live_id_hash, f.facts_hash, current_timestamp
                from graduate g, graduate f where g.id = ? and f.id = ?
                """, graduate, former);
    }

    private void use(String sql, Object... values) {
        database.jdbi().useHandle((Handle handle) -> handle.execute(sql, values));
    }

    /** The rows of rosters that are found by an ID number. */
    List<Long> found(Seal seal, String number) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select id from graduate where id_hash = any(:hashes) order by id")
                                .bindArray("hashes", String.class, seal.hashesOf(number))
                                .mapTo(Long.class)
                                .list());
    }

    /** How many rows do not agree with others of the same graduate. */
    long disagreeing() {
        return database.number("""
                select (select count(*) from account a join graduate g on g.account_id = a.id where a.id_hash <> g.id_hash)
                    + (select count(*) from signing s join graduate g on g.id = s.graduate_id
                        where s.effective_id_hash <> g.id_hash or s.g_id_hash <> g.id_hash)
                    + (select count(*) from facts_confirmation c join graduate g on g.id = c.graduate_id
                        where c.facts_hash <> g.facts_hash)
                    + (select count(*) from roster_before b join graduate g on g.id = b.graduate_id where b.after_hash <> g.facts_hash)
                    + (select count(*) from graduate where live_id_hash not like '%/' || id_hash)
                """);
    }
}
