package quxiang.upkeep.own;

/**
 * What the system holds about a person, kind by kind, each with the statement that reads it: {@code :account}. A column that ends in
 * {@code _sealed} is opened; one that ends in {@code _file} becomes a file of its own. Beside it stands, in
 * {@code _owner}, the purpose and, after a space, whose it is.
 */
enum OwnDataPart {
    ACCOUNT("""
            select a.role, a.username, a.name, a.mobile, a.email, a.gender, u.name as unit, s.name as school,
                coalesce(a.unit_department, a.departments) as department,
                (select c.name from code c where c.code_table = 'REGION' and c.code = a.province || '0000') as province,
                a.job_title, a.work_phone, a.fax, a.created_at, a.activated_at,
                a.activation_way, a.password_at, a.mail_verified_at, a.disabled_at,
                a.factor_since
            from account a left join employer u on u.id = a.employer_id left join school s on s.id = a.school_id
            where a.id = :account
            """),
    CONSENTS("""
            select version, occasion, given_at, address from privacy_consent where account_id = :account order by id
            """),
    CONTACT_CHANGES("""
            select kind, former, changed_at, ended_at from contact_change where account_id = :account order by id
            """),
    CODES("""
            select c.purpose, c.target, c.address, c.sent_at, c.used_at from one_time_code c
                join account a on c.target = a.mobile or c.target = a.email
            where a.id = :account order by c.id
            """),
    SIGN_INS("""
            select at, action, detail, address from audit_entry
            where subject_kind = 'ACCOUNT' and subject_id = :account order by id
            """),
    SESSIONS("""
            select at, address, device, outcome, seen_at, ended_at from sign_in where account_id = :account order by id
            """),
    FACTS("""
            select s.name as school, g.cohort, g.exam_no, g.student_no, g.name, g.id_sealed, 'PERSON ' || g.id_hash as id_owner,
                g.gender_code, g.ethnicity_code,
                g.politics_code, g.department, g.class_name, g.level_code, g.major, g.major_code, g.major_direction,
                g.training_mode_code, g.commissioned_unit, g.origin_code, g.schooling_years, g.enrolled_on, g.graduates_on,
                g.hardship_code, g.teacher_code, g.urban_rural, g.study_form, g.mobile, g.email, g.roster_mobile, g.roster_email,
                g.destination_code, g.created_at, g.changed_at, g.removed_at
            from graduate g join school s on s.id = g.school_id where g.id in (select o.id from graduate o where o.account_id = :account)
            """),
    FORMER_FACTS("""
            select taken_at, exam_no, student_no, name, id_sealed, 'PERSON ' || id_hash as id_owner,
                department, class_name, level_code, major, roster_mobile, roster_email
            from roster_before where graduate_id in (select o.id from graduate o where o.account_id = :account) order by taken_at
            """),
    FACTS_CONFIRMED("""
            select confirmed_at from facts_confirmation where graduate_id in (select o.id from graduate o where o.account_id = :account)
            """),
    OBJECTIONS("""
            select state as objection_state, asked as asked_sealed,
                'OBJECTION objection of graduate ' || cast(graduate_id as varchar(20)) as asked_owner,
                note, submitted_at, decided_at, evidence as evidence_file,
                'IMAGE objection of graduate ' || cast(graduate_id as varchar(20)) as evidence_owner
            from facts_objection where graduate_id in (select o.id from graduate o where o.account_id = :account) order by id
            """),
    CODES_OF_SCHOOL("""
            select issued_at, expires_at, used_at from activation_code
            where graduate_id in (select o.id from graduate o where o.account_id = :account)
            """),
    COLLECTED("""
            select u.name as unit, f.added_at, f.invalidated_at from favorite f join employer u on u.id = f.employer_id
            where f.graduate_id in (select o.id from graduate o where o.account_id = :account) order by f.id
            """),
    SIGNINGS("""
            select s.id as signing, coalesce(s.e_name, u.name) as unit, s.state as signing_state, s.note, s.sent_at, s.deadline,
                s.accepted_at, s.approved_at, s.g_name as name, s.g_id_sealed as id_sealed,
                'PERSON ' || s.g_id_hash as id_owner, s.g_department as department,
                s.g_major as major, s.f_mobile as mobile, s.job_title, s.job_place, s.probation_months, s.probation_pay,
                s.regular_pay, s.service_years, s.report_on, s.penalty, s.hukou_address, s.archive_receiver, s.archive_address,
                s.archive_contact, s.archive_phone, s.clauses, s.paper_number
            from signing s join employer u on u.id = s.employer_id
            where s.graduate_id in (select o.id from graduate o where o.account_id = :account) order by s.id
            """),
    SIGNING_STEPS("""
            select t.signing_id as signing, t.move, t.party as role, t.note, t.at from signing_step t
                join signing s on s.id = t.signing_id
            where s.graduate_id in (select o.id from graduate o where o.account_id = :account) order by t.signing_id, t.step_no
            """),
    VOID_EVIDENCE("""
            select e.signing_id as signing, e.added_at, e.image as evidence_file,
                'IMAGE evidence of signing ' || cast(e.signing_id as varchar(20)) as evidence_owner
            from signing_evidence e
                join signing s on s.id = e.signing_id
            where s.graduate_id in (select o.id from graduate o where o.account_id = :account) order by e.signing_id, e.image_no
            """),
    STAMPED_PAGES("""
            select p.signing_id as signing, p.added_at, p.image as evidence_file,
                'IMAGE pages of graduate ' || cast(s.graduate_id as varchar(20)) as evidence_owner
            from signing_page p join signing s on s.id = p.signing_id
            where s.graduate_id in (select o.id from graduate o where o.account_id = :account) order by p.signing_id, p.page_no
            """),
    RESCISSIONS("""
            select signing_id as signing, initiator as role,
                (select min(c.name) from code c where c.code_table = 'RESCISSION_CAUSE' and c.code = cause_code) as rescission_cause,
                reason, state as rescission_state, note, opened_at, answered_at, closed_at
            from rescission where graduate_id in (select o.id from graduate o where o.account_id = :account) order by id
            """),
    RESCISSION_STEPS("""
            select r.signing_id as signing, t.move as rescission_move, t.party as role, t.note, t.at from rescission_step t
                join rescission r on r.id = t.rescission_id
            where r.graduate_id in (select o.id from graduate o where o.account_id = :account) order by t.rescission_id, t.step_no
            """),
    RESCISSION_FILES("""
            select r.signing_id as signing, f.party as role, f.added_at, f.content as evidence_file,
                'IMAGE rescission of signing ' || cast(r.signing_id as varchar(20)) as evidence_owner
            from rescission_file f join rescission r on r.id = f.rescission_id
            where r.graduate_id in (select o.id from graduate o where o.account_id = :account)
            order by f.rescission_id, f.purpose, f.file_no
            """),
    RESCISSION_PAPERS("""
            select r.signing_id as signing, p.number, p.check_code, p.issued_at, p.sha256, p.pdf as agreement_file,
                'AGREEMENT ' || p.number as agreement_owner
            from rescission_paper p join rescission r on r.id = p.rescission_id
            where r.graduate_id in (select o.id from graduate o where o.account_id = :account) order by p.issued_at
            """),
    UNIT_WORDS("""
            select w.signing_id as signing, w.word as unit_word, w.reason as note, w.said_at as at
            from unit_word w join signing s on s.id = w.signing_id
            where s.graduate_id in (select o.id from graduate o where o.account_id = :account) order by w.signing_id
            """),
    AGREEMENTS("""
            select a.signing_id as signing, a.number, a.check_code, a.issued_at, a.sha256, a.pdf as agreement_file,
                'AGREEMENT ' || a.number as agreement_owner
            from agreement a join signing s on s.id = a.signing_id
            where s.graduate_id in (select o.id from graduate o where o.account_id = :account) order by a.signing_id
            """),
    DESTINATIONS("""
            select id as destination, kind as destination_kind, code as destination_code, place, detail, begins_on,
                state as destination_state, note, objection, end_wish, submitted_at, decided_at, registered_at
            from destination where graduate_id in (select o.id from graduate o where o.account_id = :account) order by id
            """),
    DESTINATION_FACTS("""
            select f.destination_id as destination, f.field as destination_field, f.told
            from destination_fact f join destination d on d.id = f.destination_id
            where d.graduate_id in (select o.id from graduate o where o.account_id = :account) order by f.destination_id, f.field
            """),
    DESTINATION_STEPS("""
            select t.destination_id as destination, t.move as destination_move, t.state as destination_state, t.by_role as role,
                t.why as note, t.at
            from destination_step t join destination d on d.id = t.destination_id
            where d.graduate_id in (select o.id from graduate o where o.account_id = :account) order by t.id
            """),
    DESTINATION_IMAGES("""
            select i.destination_id as destination, i.added_at, i.image as evidence_file,
                'IMAGE destination of graduate ' || cast(d.graduate_id as varchar(20)) as evidence_owner
            from destination_image i join destination d on d.id = i.destination_id
            where d.graduate_id in (select o.id from graduate o where o.account_id = :account) order by i.destination_id, i.image_no
            """),
    TRANSFERS("""
            select a.goal as archive_goal, a.receiver as archive_receiver, a.recipient as archive_recipient,
                a.address as archive_address, a.phone as archive_phone, a.way as archive_way, a.state as transfer_state, a.note,
                a.filled_at, a.decided_at, h.goal as hukou_goal, h.address as hukou_address
            from archive_transfer a left join hukou_transfer h on h.graduate_id = a.graduate_id
            where a.graduate_id in (select o.id from graduate o where o.account_id = :account) order by a.graduate_id
            """),
    ARCHIVE_SENDINGS("""
            select sent_on, way as archive_way, parcel, receiver as archive_receiver, recipient as archive_recipient,
                address as archive_address, came_back_on, why as note
            from archive_sending where graduate_id in (select o.id from graduate o where o.account_id = :account)
            order by graduate_id, sending_no
            """),
    CONFIRMATIONS("""
            select state as confirmation_state, confirmed_at, reopened_at, asked, answer, reminded_at
            from confirmation where graduate_id in (select o.id from graduate o where o.account_id = :account) order by graduate_id
            """),
    SHEETS("""
            select p.id as sheet, p.transfer_number, p.check_number, p.issued_at, p.superseded_at, p.pdf as sheet_file,
                'PLACEMENT ' || p.check_number as sheet_owner
            from placement_sheet p
            where p.graduate_id in (select o.id from graduate o where o.account_id = :account) order by p.id
            """),
    SHEET_FACTS("""
            select f.sheet_id as sheet, f.fact as placement_fact, f.said
            from placement_fact f join placement_sheet p on p.id = f.sheet_id
            where p.graduate_id in (select o.id from graduate o where o.account_id = :account) order by f.sheet_id, f.fact
            """),
    CHECK_GRANTS("""
            select g.id as check_grant, g.office, f.fact as placement_fact, g.last_day, g.granted_at, g.revoked_at
            from check_grant g join check_grant_fact f on f.grant_id = g.id
            where g.graduate_id in (select o.id from graduate o where o.account_id = :account) order by g.id, f.fact
            """),
    CHECK_LOOKS("""
            select l.grant_id as check_grant, g.office, l.at, l.outcome as look_outcome, l.address
            from check_look l join check_grant g on g.id = l.grant_id
            where g.graduate_id in (select o.id from graduate o where o.account_id = :account) order by l.id
            """),
    FOLLOW_UPS("""
            select m.name as sample, f.kind as destination_kind, f.code as destination_code, f.place, f.begins_on,
                f.state as follow_up_state, f.truth, f.asked_at, f.answered_at, f.answered_role as role, f.answered_name as who,
                f.task_note as note, f.task_at as decided_at
            from follow_up f join follow_up_sample m on m.id = f.sample_id
            where f.graduate_id in (select o.id from graduate o where o.account_id = :account) order by f.id
            """),
    DATA_REQUESTS("""
            select id as request, kind as data_request_kind, words, state as data_request_state, asked_at, due_on, answer, basis,
                answered_at, answered_name
            from data_request where account_id = :account order by id
            """),
    NOTICES("""
            select n.at, n.kind, n.args, r.read_at from notice n
                left join notice_read r on r.notice_id = n.id and r.account_id = :account

            where n.recipient_party = 'GRADUATE'
                and n.recipient_id in (select o.id from graduate o where o.account_id = :account) order by n.id
            """),
    MESSAGES("""
            select at, kind, args, mobile, state as outbox_state, delivered_at from outbox_message
            where recipient_party = 'GRADUATE' and recipient_id in (select o.id from graduate o where o.account_id = :account) order by id
            """),
    READINGS("""
            select e.at, e.actor_name as who, coalesce(u.name, s.name) as unit, e.action, e.detail from audit_entry e
                left join account a on a.id = e.account_id
                left join employer u on u.id = a.employer_id
                left join school s on s.id = a.school_id
            where e.subject_kind = 'GRADUATE' and e.subject_id in (select o.id from graduate o where o.account_id = :account)
                or e.subject_kind = 'SIGNING' and e.action = 'AGREEMENT_DOWNLOADED'
                    and e.subject_id in (select g.id from signing g
            where g.graduate_id in (select o.id from graduate o where o.account_id = :account))
            order by e.id
            """),
    VERIFICATIONS("""
            select state as verification_state, p_name as name, p_gender as gender, p_department as department, p_job_title as job_title,
                p_email as email, p_phone as work_phone, p_fax as fax, u_name as unit, reason_text as note, created_at, submitted_at,
                decided_at
            from verification where account_id = :account order by id
            """),
    DRAFTS("""
            select 'LETTER' as kind, content as content_sealed,
                'DRAFT letter ' || request_id || ' of account ' || cast(account_id as varchar(20)) as content_owner, changed_at
            from letter_draft where account_id = :account
            union all select page, content,
                'DRAFT page ' || page || ' of account ' || cast(account_id as varchar(20)), changed_at
            from typed_page where account_id = :account
            """),
    JOB_RUNS("""
            select job, at, outcome from job_run where account_id = :account order by id
            """);

    private final String sql;

    OwnDataPart(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
