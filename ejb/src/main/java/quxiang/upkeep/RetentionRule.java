package quxiang.upkeep;

/**
 * A retention rule: what is kept for some time only, with how long and why. Evidence is kept for at least three years (see
 * {@code reference.md}); what holds personal data and is evidence of nothing goes as soon as nobody needs it (PIPL, article 19). The
 * environment may name another number of days for each, {@code QUXIANG_KEEP_DELIVERED_MESSAGES=365} for instance, but none shorter than
 * {@link #leastDays}.
 */
public enum RetentionRule {
    /** Messages that arrived. What was told stays in the app; half a year answers whoever asks whether a short message was handed over. */
    DELIVERED_MESSAGES(
            180, 30, false, "outbox_message", "id", "state in ('DELIVERED', 'UNREACHED') and delivered_at < :before"),
    /** Notices in the app: three years, like the evidence that they speak of. Their marks of having been read go first. */
    NOTICE_MARKS(
            1095,
            1095,
            false,
            "notice_read",
            "notice_id, account_id",
            "notice_id in (select n.id from notice n where n.at < :before)"),
    NOTICES(
            1095,
            1095,
            false,
            "notice",
            "id",
            "at < :before and not exists (select 1 from notice_read r where r.notice_id = notice.id)"),
    /** What a demonstration would have sent. */
    DEMO_MESSAGES(30, 1, false, "demo_message", "id", "at < :before"),
    /** One-time codes: they are good for minutes; a month shows who asked for many. */
    ONE_TIME_CODES(30, 2, false, "one_time_code", "id", "expires_at < :before"),
    /** How often an address asked the public check within an hour that is over. */
    CHECK_SPANS(1, 1, false, "check_span", "address", "begun_at < :before"),
    /** Who looked by a graduate's leave: three years, like other evidence. */
    CHECK_LOOKS(1095, 1095, "check_look", "id", "at < :before"),
    /** When the last code went to a number: one a minute. */
    CODE_TARGETS(1, 1, false, "code_target", "target", "sent_at < :before"),
    /** Proofs of work that served; after their time they are refused anyway. */
    USED_PROOFS(1, 1, false, "used_proof", "nonce", "expires_at < :before"),
    /** Wrong passwords of a name at a place, which lock it for a quarter of an hour. */
    SIGN_IN_LOCKS(30, 1, false, "sign_in_lock", "place", "failed_at < :before"),
    /** Wrong sign-ins of an address, which count for an hour. */
    SIGN_IN_FAILURES(30, 1, false, "sign_in_failure", "id", "at < :before"),
    /** Sign-ins of a person, who sees them: half a year tells whether somebody else was there. The record has them for longer. */
    SIGN_INS(180, 30, false, "sign_in", "id", "at < :before"),
    /** How many short messages somebody got in an hour that is over. */
    TEXT_COUNTS(1, 1, false, "texted_lately", "recipient_party, recipient_id", "hour_begun_at < :before"),
    /** Letters that were typed and never sent. They are sealed, and nobody goes on with one after half a year. */
    LETTER_DRAFTS(180, 30, false, "letter_draft", "account_id, request_id", "changed_at < :before"),
    /** Pages of 身份认证 that were typed and never sent. */
    TYPED_PAGES(180, 30, false, "typed_page", "account_id, page", "changed_at < :before"),
    /** Graduates as they were before an import changed them: an import can be undone for a year. */
    FORMER_FACTS(400, 370, false, "roster_before", "import_id, row_no", "taken_at < :before"),
    /** Refused rows of uploaded tables. They are sealed personal data, needed until whoever uploaded the table has mended it. */
    INTAKE_ROWS(
            90,
            14,
            false,
            "intake_row",
            "intake_id, position",
            "intake_id in (select i.id from intake i where i.finished_at < :before)"),
    /** How often a unit searched without a match, which counts for a day. */
    SEARCH_DAYS(90, 2, false, "search_day", "employer_id, on_day", "on_day < cast(:before as date)"),
    /** How often a unit searched within ten minutes. */
    SEARCH_SPANS(1, 1, false, "search_span", "employer_id", "begun_at < :before"),
    /** 激活码: of no use once used or over. Schools see for a month whom they had given one. */
    ACTIVATION_CODES(30, 7, "activation_code", "graduate_id", "expires_at < :before or used_at < :before"),
    /** Former numbers and addresses. A change can be taken back for three days and asked about for three months. */
    CONTACT_CHANGES(90, 4, "contact_change", "id", "changed_at < :before"),
    /** Consents to the privacy notice. They prove that data might be used, for three years after the account was closed. */
    CONSENTS(
            1095,
            1095,
            "privacy_consent",
            "id",
            "account_id in (select a.id from account a where a.closed_at < :before)"),
    /** The name of a closed account. The steps that it took have it as evidence; the account itself needs it no longer. */
    CLOSED_ACCOUNTS(1095, 1095, "account", "id", "closed_at < :before and name <> '-'", "name = '-'"),
    /** Messages that could not be delivered in all that time. */
    DEAD_MESSAGES(180, 30, "outbox_message", "id", "state = 'DEAD' and at < :before"),
    /** Mails with several notices that were never sent, because there was no address. */
    MAIL_DIGESTS(30, 2, "mail_digest", "recipient_party, recipient_id", "due_at < :before"),
    /** Rows of tables that came to no end, and what an import would have changed. */
    INTAKE_BLOCKS(90, 14, "intake_block", "intake_id, first_position", Terms.FINISHED.formatted("intake_id")),
    IMPORT_PREVIEWS(90, 14, "roster_preview", "import_id, row_no", Terms.FINISHED.formatted("import_id")),
    /** Which rows an import added: it can be undone for a year. */
    IMPORT_ADDITIONS(400, 370, "roster_added", "import_id", Terms.FINISHED.formatted("import_id")),
    /** Who uploaded which table, with what result. */
    INTAKES(1095, 400, "intake", "id", """
            finished_at < :before
                and not exists (select 1 from intake_row r where r.intake_id = intake.id)
                and not exists (select 1 from intake_block b where b.intake_id = intake.id)
                and not exists (select 1 from roster_preview p where p.import_id = intake.id)
                and not exists (select 1 from roster_added d where d.import_id = intake.id)
                and not exists (select 1 from roster_before f where f.import_id = intake.id)
                and not exists (select 1 from destination w where w.import_id = intake.id)
                and not exists (select 1 from service_office o where o.import_id = intake.id)
            """),
    /** Whom a unit collected: five years, in which a season's evidence is asked for. */
    FAVORITES(1825, 1095, "favorite", "id", "added_at < :before"),
    /** Photographs that prove why an agreement was voided. The reason itself stays with the signing. */
    VOID_EVIDENCE(1825, 1095, "signing_evidence", "signing_id, image_no", "added_at < :before"),
    /** Photographs of stamped pages: as long as other evidence of a season. What was agreed stays with the signing. */
    STAMPED_PAGES(1825, 1095, "signing_page", "signing_id, page_no", "added_at < :before"),
    /** Stamped forms and letters of rescissions: as long as stamped agreements. Why and when it ended stays. */
    RESCISSION_FILES(1825, 1095, "rescission_file", "rescission_id, purpose, file_no", "added_at < :before"),
    /** Photographs that prove a destination. The destination itself stays. */
    DESTINATION_EVIDENCE(1825, 1095, "destination_image", "destination_id, image_no", "added_at < :before"),
    /** 更正申请 that were answered, with what was asked and its photograph. */
    OBJECTIONS(1095, 1095, "facts_objection", "id", "decided_at < :before"),
    /** Answers of 去向核查, and the samples that have none left: three years, like other evidence. */
    FOLLOW_UPS(
            1095,
            1095,
            "follow_up",
            "id",
            "sample_id in (select s.id from follow_up_sample s where s.drawn_at < :before)"),
    FOLLOW_UP_SAMPLES(
            1095,
            1095,
            "follow_up_sample",
            "id",
            "drawn_at < :before and not exists (select 1 from follow_up f where f.sample_id = follow_up_sample.id)"),
    /** What deletions did, and 个人信息请求 with their answers. Three years prove that they were answered in time. */
    ERASURES(
            1095,
            1095,
            "data_erasure",
            "request_id, kind",
            "request_id in (select r.id from data_request r where r.answered_at < :before)"),
    DATA_REQUESTS(1095, 1095, "data_request", "id", """
            answered_at < :before and not exists (select 1 from data_erasure e where e.request_id = data_request.id)
            """),
    /** Documents of verifications that were refused. Their images follow as files that no row names. */
    REFUSED_DOCUMENTS(
            1095,
            365,
            "verification_file",
            "id",
            "verification_id in (select v.id from verification v where v.state = 'REJECTED' and v.decided_at < :before)"),
    /** Payments of 对公账号汇款认证 with sealed account numbers: ten years (会计档案管理办法). */
    REMITTANCES(3650, 3650, "remittance", "id", "coalesce(ended_at, confirmed_at) < :before"),
    PAYMENT_FILES(
            3650,
            3650,
            "payment_file",
            "id",
            "written_at < :before and not exists (select 1 from remittance r where r.file_id = payment_file.id)"),
    /** Checks of the audit chain, but the last one. */
    CHAIN_CHECKS(1095, 90, "chain_check", "id", "begun_at < :before and id < (select max(c.id) from chain_check c)"),
    /** Tokens that serve no longer. Their calls stay in the audit log. */
    JOB_CLIENTS(1095, 90, "job_client", "id", "coalesce(revoked_at, expires_at) < :before"),
    /** What executions told of themselves. */
    JOB_LOGS(90, 7, false, "job_log", "id", "at < :before"),
    /** Who started which job and what came of it. */
    JOB_RUNS(1095, 90, false, "job_run", "id", "at < :before"),
    /**
     * The server's own record of jobs, by whole instances. JBeret's foreign keys take executions, steps and partitions along. The one
     * statement that changes JBeret's tables, because JBeret cannot clear them itself; see decision 23.
     */
    JOB_EXECUTIONS(90, 7, true, "job_instance", "jobinstanceid", """
            jobinstanceid in (select e.jobinstanceid from job_execution e) and not exists (
                select 1 from job_execution e
                where e.jobinstanceid = job_instance.jobinstanceid and (e.createtime >= :before or exists (
                    select 1 from job_lease l where l.execution_id = e.jobexecutionid)))
            """);

    private static final class Terms {
        static final String FINISHED = "%s in (select i.id from intake i where i.finished_at < :before)";
    }

    private final int days;
    private final int leastDays;
    private final boolean ofServer;
    private final String table;
    private final String key;
    private final String old;
    private final String erased;

    RetentionRule(int days, int leastDays, String table, String key, String old) {
        this(days, leastDays, false, table, key, old);
    }

    RetentionRule(int days, int leastDays, boolean ofServer, String table, String key, String old) {
        this(days, leastDays, ofServer, table, key, old, null);
    }

    RetentionRule(int days, int leastDays, String table, String key, String old, String erased) {
        this(days, leastDays, false, table, key, old, erased);
    }

    /** @param erased what of the row is erased, when the row itself stays */
    RetentionRule(int days, int leastDays, boolean ofServer, String table, String key, String old, String erased) {
        this.days = days;
        this.leastDays = leastDays;
        this.ofServer = ofServer;
        this.table = table;
        this.key = key;
        this.old = old;
        this.erased = erased;
    }

    /** How many days it is kept. */
    public int days() {
        return days(name(), days, leastDays);
    }

    /** How many days something is kept that is in no table, as the environment says. */
    static int days(String name, int days, int leastDays) {
        String told = System.getenv("QUXIANG_KEEP_" + name);
        return told != null && told.matches("\\d{1,5}") ? Math.max(leastDays, Integer.parseInt(told)) : days;
    }

    /** The fewest days that the environment may name. */
    public int leastDays() {
        return leastDays;
    }

    /** The table in which it stands. */
    public String table() {
        return table;
    }

    /** Whether its table is the server's own and is not there without a server. */
    boolean isOfServer() {
        return ofServer;
    }

    /** Counts what is older than a time, {@code :before}. */
    String count() {
        return "select count(*) from %s where %s".formatted(table, old);
    }

    /** Deletes, or erases of, {@code :most} rows of what is older than a time, {@code :before}. */
    String delete() {
        String keys = key.contains(",") ? "(%s)".formatted(key) : key;
        if (erased != null) {
            return """
                    update %1$s set %5$s where %2$s in (
                        select %3$s from %1$s where %4$s order by %3$s fetch first :most rows only)
                    """.formatted(table, keys, key, old, erased);
        }
        return """
                delete from %1$s where %2$s in (
                    select %3$s from %1$s where %4$s order by %3$s fetch first :most rows only)
                """.formatted(table, keys, key, old);
    }
}
