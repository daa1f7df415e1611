package quxiang.batch.kit;

/** The jobs, each with its XML in {@code META-INF/batch-jobs}. */
public enum JobName {
    /** 导入生源: a school's staged file into its roster. Parameter {@code import}: which one. */
    IMPORT_ROSTER("import-roster"),
    /** 撤销导入: what an import did to a roster is taken back. Parameter {@code import}: which one. */
    UNDO_ROSTER("undo-roster"),
    /** 导入学生名单: a unit's uploaded list into its favourites. Parameter {@code import}: which one. */
    IMPORT_FAVORITES("import-favorites"),
    /** The end of invitations that nobody answered, every night. */
    EXPIRE_INVITATIONS("expire-invitations"),
    /** Notices from the outbox to their channels. */
    DELIVER_NOTICES("deliver-notices"),
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

    /** Whether it can be started by hand; an import and its undoing are started by whoever uploads a file or takes it back. */
    public boolean byHand() {
        return this != IMPORT_ROSTER && this != UNDO_ROSTER && this != IMPORT_FAVORITES;
    }

    /** The job's id, which is also the name of its XML. */
    public String id() {
        return id;
    }
}
