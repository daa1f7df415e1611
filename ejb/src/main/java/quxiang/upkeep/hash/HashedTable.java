package quxiang.upkeep.hash;

/**
 * Where hashes of persons and of their facts are kept, in the order in which they are renewed. {@code stale} finds what has a former key:
 * graduates, except for accounts. {@code read} takes the rows of these, {@code write} writes one.
 */
enum HashedTable {
    /** With them all of the same person is renewed, but for {@link #FORMER}. */
    GRADUATES("""
            select id from graduate
            where id > :from and (id_hash not like :mark or facts_hash not like :mark or live_id_hash not like :key)
            order by id fetch first :most rows only
            """, """
            select id, 0 as part, id_hash as person, live_id_hash as keyed, facts_hash as facts, id_sealed as sealed
            from graduate where id = any(:ids) order by id for update
            """, """
            update graduate set id_hash = :person, live_id_hash = :keyed, facts_hash = :facts, id_sealed = :sealed where id = :id
            """),
    FAVORITES("""
            select distinct graduate_id as id from favorite
            where graduate_id > :from and g_id_hash not like :mark
            order by graduate_id fetch first :most rows only
            """, """
            select id, 0 as part, g_id_hash as person, cast(null as varchar(80)) as keyed, cast(null as varchar(64)) as facts,
                g_id_sealed as sealed
            from favorite where graduate_id = any(:ids) order by id for update
            """, "update favorite set g_id_hash = :person, g_id_sealed = :sealed where id = :id"),
    /** Their version changes, because whoever has read one may be about to write its former hash. */
    SIGNINGS("""
            select distinct graduate_id as id from signing
            where graduate_id > :from
                and (g_id_hash not like :mark or effective_id_hash not like :mark and effective_id_hash not like 'twice %')
            order by graduate_id fetch first :most rows only
            """, """
            select id, 0 as part, g_id_hash as person, effective_id_hash as keyed, cast(null as varchar(64)) as facts,
                g_id_sealed as sealed
            from signing where graduate_id = any(:ids) order by id for update
            """, """
            update signing set g_id_hash = :person, effective_id_hash = :keyed, g_id_sealed = :sealed, version = version + 1
            where id = :id
            """),
    CONFIRMATIONS("""
            select graduate_id as id from facts_confirmation
            where graduate_id > :from and facts_hash not like :mark
            order by graduate_id fetch first :most rows only
            """, """
            select graduate_id as id, 0 as part, cast(null as varchar(64)) as person, cast(null as varchar(80)) as keyed,
                facts_hash as facts, cast(null as bytea) as sealed
            from facts_confirmation where graduate_id = any(:ids) order by graduate_id for update
            """, "update facts_confirmation set facts_hash = :facts where graduate_id = :id"),
    /** By which an undo sees whether a graduate is still as an import left it. */
    IMPORTED("""
            select distinct graduate_id as id from roster_before
            where graduate_id > :from and after_hash not like :mark
            order by graduate_id fetch first :most rows only
            """, """
            select row_no as id, import_id as part, cast(null as varchar(64)) as person, cast(null as varchar(80)) as keyed,
                after_hash as facts, cast(null as bytea) as sealed
            from roster_before where graduate_id = any(:ids) order by import_id, row_no for update
            """, "update roster_before set after_hash = :facts where import_id = :part and row_no = :id"),
    ACCOUNTS("""
            select id from account where id > :from and id_hash not like :mark order by id fetch first :most rows only
            """, """
            select id, 0 as part, id_hash as person, cast(null as varchar(80)) as keyed, cast(null as varchar(64)) as facts,
                cast(null as bytea) as sealed
            from account where id = any(:ids) order by id for update
            """, "update account set id_hash = :person where id = :id"),
    /** What an undo brings back. It is last: as long as it has a former hash, {@link HashedPersons} can tell both. */
    FORMER("""
            select distinct graduate_id as id from roster_before
            where graduate_id > :from and (id_hash not like :mark or facts_hash not like :mark or live_id_hash not like :key)
            order by graduate_id fetch first :most rows only
            """, """
            select row_no as id, import_id as part, id_hash as person, live_id_hash as keyed, facts_hash as facts, id_sealed as sealed
            from roster_before where graduate_id = any(:ids) order by import_id, row_no for update
            """, """
            update roster_before set id_hash = :person, live_id_hash = :keyed, facts_hash = :facts, id_sealed = :sealed
            where import_id = :part and row_no = :id
            """);

    private final String stale;
    private final String read;
    private final String write;

    HashedTable(String stale, String read, String write) {
        this.stale = stale;
        this.read = read;
        this.write = write;
    }

    /** The next {@code :most} that have a former key, behind {@code :from}. */
    String stale() {
        return stale;
    }

    /** How many have a former key. */
    String count() {
        return "select count(*) from (%s) stale".formatted(stale.replace("fetch first :most rows only", ""));
    }

    /** The rows of {@code :ids}, locked. */
    String read() {
        return read;
    }

    String write() {
        return write;
    }
}
