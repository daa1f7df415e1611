package quxiang.signing.list;

import java.util.ArrayList;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.SetClock;
import quxiang.common.ShanghaiClock;
import quxiang.common.TestDatabase;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/**
 * One signing of each kind at one school, and what is not in its lists: other schools' and former ones. The signing with the key {@code n}
 * is of the graduate {@code n}, was sent at midnight (UTC) of the 19th and accepted {@code n} hours later, and is as it is since {@code n}
 * o'clock of the 20th.
 */
public final class ListedSignings {

    public static final ShanghaiClock CLOCK = new SetClock("2026-11-24T02:00:00Z");
    static final AgreementsOfSignings AGREEMENTS = new AgreementsOfSignings() {

        @Override
        public String joined() {
            return "left join agreement a on a.signing_id = s.id";
        }

        @Override
        public String joinedEntity() {
            throw new UnsupportedOperationException();
        }
    };

    static final Seal SEAL = new Seal(new byte[32]);

    private final TestDatabase database;

    public ListedSignings(TestDatabase database) {
        this.database = database;
        for (int school = 1; school <= 2; school++) {
            database.execute("insert into school (id, code, name, phone, online_signing, default_days, longest_days,"
                    + " department_review, version) values (" + school + ", '1000" + school + "', '大学" + school
                    + "', '010-" + school + "', true, 5, 30, false, 1)");
        }
        for (int unit = 7; unit <= 8; unit++) {
            database.execute("insert into employer (id, credit_code, name, short_name, phone, verified_at, created_at,"
                    + " version) values (" + unit + ", '9111010500000000" + unit + "A', '单位" + unit + "', '单位', 'u"
                    + unit + "', timestamp with time zone '2026-01-01 00:00:00+00', current_timestamp, 1)");
        }
        for (int graduate = 1; graduate <= 12; graduate++) {
            int school = graduate == 12 ? 2 : 1;
            database.execute("insert into graduate (id, school_id, cohort, roster_key, name, id_sealed, id_hash,"
                    + " id_masked, level_code, department, major, mobile, graduates_on, facts_hash, created_at,"
                    + " changed_at, version) values (" + graduate + ", " + school + ", 2027, 'K" + graduate
                    + "', '张" + graduate + "', cast('x' as bytea), '" + hash(graduate) + "', 'm', '31', '"
                    + department(graduate) + "', '软件工程', 'g" + graduate
                    + "', date '2027-07-01', 'f', current_timestamp, current_timestamp, 1)");
        }
        signing(1, 7, "AWAITING_SCHOOL", "endorsed_at = timestamp with time zone '2026-11-20 00:00:00+00'");
        signing(2, 7, "AWAITING_SCHOOL", "regular_pay = 1500");
        signing(3, 7, "SIGNED", "approved_at = timestamp with time zone '2026-11-20 17:00:00+00', e_name = '旧名'");
        signing(4, 7, "SIGNED", "approved_at = timestamp with time zone '2026-11-20 03:00:00+00'");
        signing(5, 7, "FAILED", "reason = 'DECLINED', accepted_at = null, g_level_code = '11'");
        signing(6, 7, "AWAITING_GRADUATE", "accepted_at = null");
        signing(7, 7, "INVALIDATED", "reason = 'SIGNED_ELSEWHERE'");
        signing(8, 7, "RESCINDED", "note = '另有去向'");
        signing(9, 7, "VOIDED", "note = '不实'");
        signing(10, 7, "FAILED", "reason = 'WITHDRAWN', live_graduate_id = 10");
        signing(11, 7, "SIGNED", "cohort = 2026");
        signing(12, 8, "AWAITING_SCHOOL", "school_id = 2");
        database.execute("insert into agreement (signing_id, number, check_code, issued_at) values"
                + " (3, '270000100001', 'c', current_timestamp)");
        rescission(1, 3, "AWAITING_SCHOOL", "null");
        rescission(2, 4, "FAILED", "'REFUSED'");
        rescission(3, 4, "AWAITING_COUNTERPARTY", "null");
        database.execute(
                "insert into favorite (id, employer_id, graduate_id, school_id, cohort, g_name, g_id_sealed,"
                        + " g_id_hash, g_id_masked, g_school_code, g_school_name, g_level_code, g_major, invalid_reason,"
                        + " invalidated_at, added_by, added_at, version) select 1, 7, id, school_id, cohort, name, id_sealed,"
                        + " id_hash, 'm', '10001', '大学1', level_code, major, 'GRADUATE_REMOVED',"
                        + " timestamp with time zone '2026-11-21 00:00:00+00', 1, current_timestamp, 1 from graduate where id = 1");
    }

    private void signing(int id, int unit, String state, String changes) {
        List<String> statements = new ArrayList<>();
        statements.add("insert into signing (id, employer_id, graduate_id, school_id, cohort, request_id, state,"
                + " state_since, sent_at, accepted_at, deadline, steps, g_name, g_id_sealed, g_id_hash, g_id_masked,"
                + " g_school_code, g_school_name, g_department, g_level_code, g_major, job_title, job_category,"
                + " job_place, probation_months, regular_pay, hukou_accepted, archive_accepted, version) select id, "
                + unit + ", id, 1, 2027, 'r', '" + state + "', timestamp with time zone '2026-11-20 00:00:00+00'"
                + " + interval '1' hour * id, timestamp with time zone '2026-11-19 00:00:00+00',"
                + " timestamp with time zone '2026-11-19 00:00:00+00' + interval '1' hour * id, current_timestamp, 1,"
                + " name, id_sealed, id_hash, id_masked, '10001', '大学1', department, level_code, major, '工程师',"
                + " '13', '北京', 0, 10000, false, false, 1 from graduate where id = " + id);
        statements.add("update signing set " + changes + " where id = " + id);
        database.execute(statements);
    }

    private void rescission(int id, int signing, String state, String outcome) {
        database.execute("insert into rescission (id, signing_id, employer_id, graduate_id, school_id, cohort,"
                + " live_signing_id, initiator, reason, state, outcome, opened_at, answered_at, steps, version) select "
                + id + ", id, employer_id, graduate_id, school_id, cohort, "
                + (state.equals("FAILED") ? "null" : "id") + ", 'GRADUATE', '升学', '" + state + "', " + outcome
                + ", timestamp with time zone '2026-11-2" + id + " 00:00:00+00', timestamp with time zone '2026-11-2"
                + id + " 01:00:00+00', 1, 1 from signing where id = " + signing);
    }

    static String hash(int graduate) {
        return SEAL.hash(SealPurpose.PERSON, "ID" + graduate);
    }

    private static String department(int graduate) {
        return graduate % 2 == 0 ? "外语学院" : "计算机学院";
    }

    /** What a school's reader may see. */
    public SchoolScope scope(Actor actor) {
        SchoolScope scope = new SchoolScope();
        scope.actor = actor;
        scope.clock = CLOCK;
        scope.seal = SEAL;
        return scope;
    }
}
