package quxiang.upkeep;

/** Tables whose rows no retention rule ends, each with the reason. A table stands here or has a {@link RetentionRule}. */
public enum LastingTable {
    /** Evidence of what people agreed to. It must be there as long as somebody may ask for it. */
    SIGNING,
    SIGNING_STEP,
    RESCISSION,
    RESCISSION_STEP,
    RESCISSION_PAPER,
    /** What units say of agreements on paper that name them. */
    UNIT_WORD,
    AGREEMENT,
    /** Who was in which roster: the school's register, and what agreements and figures rest on. */
    GRADUATE,
    FACTS_CONFIRMATION,
    /** What became of them, with what was told of it. Its photographs have a rule. */
    DESTINATION,
    DESTINATION_FACT,
    /** Where archives and household registrations went, which is asked for years after. */
    ARCHIVE_TRANSFER,
    ARCHIVE_SENDING,
    HUKOU_TRANSFER,
    /** What graduates confirmed, and the sheets, whose numbers are never given twice. */
    CONFIRMATION,
    PLACEMENT_SHEET,
    PLACEMENT_FACT,
    /** What graduates let whom see. Who looked has a rule. */
    CHECK_GRANT,
    CHECK_GRANT_FACT,
    DESTINATION_STEP,
    PLACEMENT_REPORT,
    /** The record of who did and saw what. It is append-only: its chain would break. */
    AUDIT_ENTRY,
    AUDIT_LINK,
    /** Who stands behind the steps of signings and the record. */
    EMPLOYER,
    UNIT_CHANGE,
    SCHOOL,
    /** How a unit was verified, as long as it acts by it. */
    VERIFICATION,
    /** What a unit keeps to fill in letters: its own to delete. */
    JOB_TEMPLATE,
    HUKOU_TEMPLATE,
    ARCHIVE_TEMPLATE,
    /** What everybody may read. */
    ANNOUNCEMENT,
    CODE,
    DESTINATION_KIND,
    DESTINATION_KIND_FIELD,
    SERVICE_OFFICE,
    HOLIDAY,
    SIGNING_WINDOW,
    RESCISSION_RULE,
    CONFIRMATION_WINDOW,
    PRIVACY_NOTICE,
    PRIVACY_NOTICE_PART,
    /** Sums without names; each count replaces the one before. */
    FIGURE,
    FIGURE_DAY,
    FIGURE_RUN,
    FIGURE_SCHOOL,
    /** Sums without names, of which each day keeps only what changed. */
    WAY_CHANGE,
    WAY_DAY,
    /** One row: which key hashes persons. */
    HASH_KEY,
    /** One row for each job. */
    JOB_LEASE,
    JOB_SCHEDULE
}
