package quxiang.upkeep;

import quxiang.common.crypto.SealPurpose;

/**
 * What is sealed and kept for long, with how its owner is told from the row. What ends with a retention rule is not here: it is gone before
 * a key is old.
 */
enum SealedColumn {
    GRADUATES("graduate", "id", "id_sealed", SealPurpose.PERSON, "id_hash"),
    FAVORITES("favorite", "id", "g_id_sealed", SealPurpose.PERSON, "g_id_hash"),
    SIGNINGS("signing", "id", "g_id_sealed", SealPurpose.PERSON, "g_id_hash"),
    AGREEMENTS("agreement", "signing_id", "pdf", SealPurpose.AGREEMENT, "number"),
    SHEETS("placement_sheet", "id", "pdf", SealPurpose.PLACEMENT, "check_number"),
    GRANT_CODES("check_grant", "id", "code_sealed", SealPurpose.PLACEMENT, "'code ' || code_hash"),
    ACCOUNTS("remittance", "id", "account_sealed", SealPurpose.REMITTANCE, "'account of ' || serial"),
    SUMS("remittance", "id", "sum_sealed", SealPurpose.REMITTANCE, "'sum of ' || serial"),
    FACTORS("account", "id", "factor_sealed", SealPurpose.FACTOR, "'factor of account ' || cast(id as varchar(20))"),
    OBJECTIONS(
            "facts_objection",
            "id",
            "asked",
            SealPurpose.OBJECTION,
            "'objection of graduate ' || cast(graduate_id as varchar(20))"),
    OBJECTION_IMAGES(
            "facts_objection",
            "id",
            "evidence",
            SealPurpose.IMAGE,
            "'objection of graduate ' || cast(graduate_id as varchar(20))"),
    DESTINATION_IMAGES(
            "destination_image",
            "destination_id",
            "image",
            SealPurpose.IMAGE,
            "(select 'destination of graduate ' || cast(d.graduate_id as varchar(20)) from destination d where d.id = destination_id)"),
    VOID_IMAGES(
            "signing_evidence",
            "signing_id",
            "image",
            SealPurpose.IMAGE,
            "'evidence of signing ' || cast(signing_id as varchar(20))"),
    STAMPED_PAGES(
            "signing_page",
            "signing_id",
            "image",
            SealPurpose.IMAGE,
            "(select 'pages of graduate ' || cast(s.graduate_id as varchar(20)) from signing s where s.id = signing_id)"),
    RESCISSION_FILES(
            "rescission_file",
            "rescission_id",
            "content",
            SealPurpose.IMAGE,
            "(select 'rescission of signing ' || cast(r.signing_id as varchar(20)) from rescission r where r.id = rescission_id)"),
    RESCISSION_PAPERS("rescission_paper", "rescission_id", "pdf", SealPurpose.AGREEMENT, "number"),
    HEADERS("intake", "id", "header_sealed", SealPurpose.INTAKE, "'header of import ' || cast(id as varchar(20))");

    private final String table;
    private final String key;
    private final String column;
    private final SealPurpose purpose;
    private final String owner;

    SealedColumn(String table, String key, String column, SealPurpose purpose, String owner) {
        this.table = table;
        this.key = key;
        this.column = column;
        this.purpose = purpose;
        this.owner = owner;
    }

    /** Table and column. */
    String place() {
        return table + "." + column;
    }

    SealPurpose purpose() {
        return purpose;
    }

    /** Reads {@code :most} values from the key {@code :from} on whose first byte is not {@code :mark}. */
    String read() {
        return """
                select %1$s as id, %2$s as sealed, %3$s as owner from %4$s
                where %1$s >= :from and %2$s is not null and substring(%2$s from 1 for 1) <> :mark
                order by %1$s fetch first :most rows only
                """.formatted(key, column, owner, table);
    }

    /** Writes one anew, if it is what was read. */
    String write() {
        return "update %s set %s = :anew where %s = :id and %2$s = :was".formatted(table, column, key);
    }
}
