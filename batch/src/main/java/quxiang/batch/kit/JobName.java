package quxiang.batch.kit;

/** The jobs, each with its XML in {@code META-INF/batch-jobs}. */
public enum JobName {
    /** 导入生源: a school's staged file into its roster. Parameter {@code import}: which one. */
    IMPORT_ROSTER("import-roster"),
    /** 导入学生名单: a unit's uploaded list into its favourites. Parameter {@code import}: which one. */
    IMPORT_FAVORITES("import-favorites"),
    /** The end of invitations that nobody answered, every night. */
    EXPIRE_INVITATIONS("expire-invitations"),
    /** 假期顺延: deadlines that fall into a holiday to the first day after it. */
    MOVE_DEADLINES("move-deadlines"),
    /** Notices from the outbox to their channels. */
    DELIVER_NOTICES("deliver-notices"),
    /** 统计汇总: what 全国统计 reads, every night. */
    ROLL_UP_FIGURES("roll-up-figures"),
    /** 清理: what is kept no longer, every night. */
    HOUSEKEEPING("housekeeping"),
    /** 审计链检查: the whole chain of the record, every week. */
    CHECK_AUDIT_CHAIN("check-audit-chain"),
    /** 付款文件: what waits to be paid into a file for the bank. */
    WRITE_PAYMENTS("write-payments"),
    /** 银行结果: what the bank says of its payments, from its folder and from uploads. */
    READ_BANK_RESULTS("read-bank-results"),
    /** 导入用人单位: units and users of the older platform. */
    IMPORT_EMPLOYERS("import-employers");

    private final String id;

    JobName(String id) {
        this.id = id;
    }

    /** Whether it can be started by hand; an import needs a file and is started by whoever uploads one. */
    public boolean byHand() {
        return this != IMPORT_ROSTER && this != IMPORT_FAVORITES;
    }

    /** The job's id, which is also the name of its XML. */
    public String id() {
        return id;
    }
}
