package quxiang.bench;

/**
 * What follows from the graduates of a {@link Nation}, in PostgreSQL's SQL. A row's fate is a hash of the graduate's
 * key, so it is the same every time and nowhere in step with anything else.
 */
final class NationSql {

    /** From letters to their answers, reviews and ends. */
    static final String HISTORY =
            "insert into signing_step (signing_id, step_no, move, from_state, to_state, reason, party,"
                    + " account_id, actor_name, at)"
                    + " select id, 1, 'SEND', null, 'AWAITING_GRADUATE', null, 'EMPLOYER', employer_id, '经办人', sent_at from signing"
                    + " union all select id, 2, 'ACCEPT', 'AWAITING_GRADUATE', 'AWAITING_SCHOOL', null, 'GRADUATE', null, g_name,"
                    + " accepted_at from signing where accepted_at is not null"
                    + " union all select id, 3, 'APPROVE', 'AWAITING_SCHOOL', 'SIGNED', null, 'SCHOOL', school_id, '李老师', approved_at"
                    + " from signing where approved_at is not null"
                    + " union all select id, steps, case reason when 'DECLINED' then 'DECLINE' when 'EXPIRED' then 'EXPIRE' when 'REJECTED'"
                    + " then 'REJECT' when 'WITHDRAWN' then 'WITHDRAW' else case state when 'RESCINDED' then 'RESCIND' when 'VOIDED'"
                    + " then 'VOID' else 'INVALIDATE' end end, case when approved_at is not null then 'SIGNED' when accepted_at is not"
                    + " null then 'AWAITING_SCHOOL' else 'AWAITING_GRADUATE' end, state, reason, 'SYSTEM', null, 'SYSTEM', state_since"
                    + " from signing where state in ('FAILED', 'RESCINDED', 'VOIDED', 'INVALIDATED')";

    static final String AGREEMENTS =
            "insert into agreement (signing_id, number, check_code, issued_at, sha256, printed_at)"
                    + " select id, '2027' || g_school_code || g_level_code || lpad((graduate_id % 10000000)::text, 7, '0'), 'QX7K2M9P',"
                    + " approved_at, g_id_hash || 'abcdefghijklmnopqrstu', approved_at from signing where approved_at is not null";

    /** Of those who have been sent letters, every third that is over has been taken out. */
    static final String FAVORITES =
            "insert into favorite (id, employer_id, graduate_id, school_id, cohort, live_graduate_id, g_name,"
                    + " g_id_sealed, g_id_hash, g_id_masked, g_school_code, g_school_name, g_department, g_level_code, g_major,"
                    + " invalid_reason, invalidated_at, added_by, added_at, version)"
                    + " select id, employer_id, graduate_id, school_id, cohort, case when state = 'INVALIDATED' then null else graduate_id"
                    + " end, g_name, g_id_sealed, g_id_hash, g_id_masked, g_school_code, g_school_name,"
                    + " g_department, g_level_code, g_major,"
                    + " case when state = 'INVALIDATED' then reason end, case when state = 'INVALIDATED' then state_since end, employer_id,"
                    + " sent_at, 1 from signing where id % 2 = 0 and (live_graduate_id is not null or hashint8(id) % 3 <> 0)";

    /** What graduates answered is told to units and schools, and nobody has read it yet. */
    static final String NOTICES = "insert into notice (id, at, kind, recipient_party, recipient_id, signing_id, args)"
            + " select id * 2, accepted_at, 'ACCEPT', 'EMPLOYER', employer_id, id, g_name || chr(31) || '虚构科技有限公司' || chr(31)"
            + " || g_school_name || chr(31) from signing where accepted_at is not null"
            + " union all select id * 2 + 1, accepted_at, 'ACCEPT', 'SCHOOL', school_id, id, g_name || chr(31) || '虚构科技有限公司'"
            + " || chr(31) || g_school_name || chr(31) from signing where accepted_at is not null";

    /** New rows get keys behind those that were loaded. */
    static final String SEQUENCES = "select setval('graduate_seq', 100000000), setval('signing_seq', 100000000),"
            + " setval('favorite_seq', 100000000), setval('employer_seq', 100000000), setval('account_seq', 100000000),"
            + " setval('school_seq', 100000000), setval(pg_get_serial_sequence('outbox_message', 'id'), 100000000)";

    private static final String LETTER = "'工程师', '13', '北京市海淀区学院路', 3, 8000, 9000 + d * 7, false, false, 1";

    private NationSql() {}

    /** Letters to four of five graduates, a second one to some of them: units by their rank, the first ones with most. */
    static String signings(int units) {
        String unit = Nation.UNITS + " + floor(" + units
                + " * power((hashint8extended(g.id, %d) & 1073741823) / 1073741824.0::float8, 2))::bigint";
        String facts = ", g.id_sealed, g.id_hash, g.id_masked, c.code, c.name, g.department, g.level_code, g.major, ";
        return "insert into signing (id, employer_id, graduate_id, school_id, cohort, live_graduate_id, effective_graduate_id,"
                + " request_id, state, reason, state_since, sent_at, deadline, accepted_at, approved_at, steps, g_name,"
                + " g_id_sealed, g_id_hash, g_id_masked, g_school_code, g_school_name, g_department, g_level_code, g_major,"
                + " job_title, job_category, job_place, probation_months, probation_pay, regular_pay, hukou_accepted,"
                + " archive_accepted, version, e_name)"
                + " select g.id * 2, " + unit.formatted(2) + ", g.id, g.school_id, g.cohort,"
                + " case when st in ('AWAITING_GRADUATE', 'AWAITING_SCHOOL', 'SIGNED') then g.id end,"
                + " case when st in ('AWAITING_SCHOOL', 'SIGNED') then g.id end,"
                + " 'first', st, case st when 'FAILED' then (array['EXPIRED', 'DECLINED', 'REJECTED', 'WITHDRAWN'])[1 + d % 4]"
                + " when 'INVALIDATED' then 'GRADUATE_CORRECTED' end,"
                + " sent + interval '3 days' * (st <> 'AWAITING_GRADUATE')::int, sent,"
                + " case when st = 'AWAITING_GRADUATE' then date_trunc('day', now()) + interval '6 days 16 hours'"
                + " else date_trunc('day', sent) + interval '5 days 16 hours' end,"
                + " case when st in ('AWAITING_SCHOOL', 'SIGNED', 'RESCINDED', 'VOIDED') or st = 'FAILED' and d % 4 = 2"
                + " then sent + interval '1 day' end,"
                + " case when st in ('SIGNED', 'RESCINDED', 'VOIDED') then sent + interval '3 days' end,"
                + " case when st = 'AWAITING_GRADUATE' then 1 when st = 'AWAITING_SCHOOL' then 2 when st = 'SIGNED' then 3"
                + " when st in ('RESCINDED', 'VOIDED') then 4 when st = 'FAILED' and d % 4 = 2 then 3 else 2 end, g.name"
                + facts + LETTER + ", case when st in ('SIGNED', 'RESCINDED', 'VOIDED') then '虚构科技有限公司' end"
                + " from (select x.*, hashint8extended(x.id, 1) & 1023 as d from graduate x) g join school c on c.id = g.school_id"
                + " cross join lateral (select case when d < 350 then 'SIGNED' when d < 390 then 'AWAITING_GRADUATE'"
                + " when d < 425 then 'AWAITING_SCHOOL' when d < 560 then 'FAILED' when d < 575 then 'RESCINDED'"
                + " when d < 580 then 'VOIDED' else 'INVALIDATED' end as st) s"
                + " cross join lateral (select now() - interval '1 hour' * (24 * (s.st <> 'AWAITING_GRADUATE')::int * 4 + d % 71 +"
                + " (hashint8extended(g.id, 3) & 1023) * (s.st not like 'AWAITING%')::int) as sent) w where d < 614"
                + " union all select g.id * 2 + 1, " + unit.formatted(4)
                + ", g.id, g.school_id, g.cohort, null, null, 'second',"
                + " 'FAILED', 'DECLINED', now() - interval '20 days', now() - interval '22 days', now() - interval '17 days', null,"
                + " null, 2, g.name" + facts + LETTER + ", null"
                + " from (select x.*, hashint8extended(x.id, 5) & 1023 as d from graduate x) g join school c on c.id = g.school_id"
                + " where d < 193";
    }
}
