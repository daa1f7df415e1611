package quxiang.upkeep.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.audit.CountedAuditEvents;
import quxiang.common.IdNumbers;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.roster.TouchedPersons;

class RenewingHashesTest {

    private static final String ONE = IdNumbers.of(1);
    private static final String OTHER = IdNumbers.of(2);

    private final byte[] first = new byte[32];
    private final byte[] second = key(2);
    private final Seal seal = new Seal(first, second);
    private final HashedPersons persons = new HashedPersons();
    private final RenewingHashes renewing = new RenewingHashes();
    private final CountedAuditEvents audit = new CountedAuditEvents();
    private TestDatabase database;
    private HashedPeople people;

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        people = new HashedPeople(database);
        persons.jdbi = database.jdbi();
        persons.seal = seal;
        renewing.jdbi = database.jdbi();
        renewing.seal = seal;
        renewing.persons = persons;
        renewing.clock = new SetClock("2026-11-30T02:00:00Z");
        renewing.audit = audit;
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void begin() {
        assertEquals(Instant.parse("2026-11-30T02:00:12Z"), renewing.begin().orElseThrow());
        renewing.learn();
    }

    /** Goes through everything once, as a job that is started again does. @return how much was found */
    private int goOn(int most) {
        int sum = 0;
        StaleHash last = StaleHash.BEGIN;
        List<StaleHash> found = renewing.next(last, most);
        while (!found.isEmpty()) {
            renewing.renew(found);
            sum += found.size();
            last = found.get(found.size() - 1);
            found = renewing.next(last, most);
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource
    void everybodyIsFoundBeforeMeanwhileAndAfterByWhateverServer(Vendor vendor) {
        open(vendor);
        people.graduate(1, 1, ONE, seal);
        people.graduate(2, 2, ONE, seal);
        people.graduate(3, 1, OTHER, seal);
        people.rest(1);
        people.rest(3);
        Seal elsewhere = new Seal(first, second);
        assertEquals(List.of(1L, 2L), people.found(elsewhere, ONE));
        begin();
        assertEquals(0, database.number("select count(*) from graduate where id_hash like '2:%'"), "not yet");

        renewing.renew(renewing.next(StaleHash.BEGIN, 1));
        assertEquals(
                2,
                database.number("select count(*) from graduate where id_hash like '2:%'"),
                "the person, not the row");
        assertEquals(0, people.disagreeing());
        for (Seal server : List.of(seal, elsewhere)) {
            assertEquals(List.of(1L, 2L), people.found(server, ONE), "renewed");
            assertEquals(List.of(3L), people.found(server, OTHER), "not renewed");
        }
        assertThrows(IllegalStateException.class, renewing::finish, "there is more to do");

        goOn(1);
        renewing.finish();
        assertEquals(2, database.number("select line from hash_key where next_line is null"));
        assertEquals(0, people.disagreeing());
        assertEquals(List.of(1L, 2L), people.found(seal, ONE));
        assertEquals(List.of(1L, 2L), people.found(elsewhere, ONE), "a server that has not heard of it");
        assertEquals(List.of(3L), people.found(seal, OTHER));
        assertEquals(Optional.empty(), renewing.begin(), "there is no later line");
        assertEquals(0, renewing.forecast().total());
        assertEquals(1, audit.of("HASH_KEY_BEGUN"));
        assertEquals(1, audit.of("HASH_KEY_REPLACED"));
        for (String table : List.of("graduate", "roster_before")) {
            String sealed = database.text("select %s from %s where graduate_id = 3"
                    .formatted(hex("id_sealed", vendor), table)
                    .replace("from graduate where graduate_id", "from graduate where id"));
            assertEquals(
                    OTHER,
                    seal.open(
                            SealPurpose.PERSON,
                            seal.hash(SealPurpose.PERSON, OTHER),
                            HexFormat.of().parseHex(sealed)));
        }
    }

    private static String hex(String column, Vendor vendor) {
        return vendor == Vendor.H2 ? "rawtohex(" + column + ")" : "encode(" + column + ", 'hex')";
    }

    @ParameterizedTest
    @EnumSource
    void whoIsWrittenMeanwhileIsOnePersonAndWhatWasWrittenLateIsRenewedToo(Vendor vendor) {
        open(vendor);
        people.graduate(1, 1, ONE, seal);
        people.graduate(3, 1, OTHER, seal);
        people.rest(1);
        people.rest(3);
        begin();
        renewing.renew(renewing.next(StaleHash.BEGIN, 1));

        persons.bringUp(TouchedPersons.number(OTHER));
        people.graduate(4, 2, OTHER, seal);
        assertEquals(List.of(3L, 4L), people.found(seal, OTHER));
        assertEquals(
                1,
                database.number("select count(distinct id_hash) from graduate where id in (3, 4)"),
                "a new row of somebody who was there");
        people.graduate(5, 2, IdNumbers.of(5), seal);
        assertEquals(List.of(5L), people.found(new Seal(first, second), IdNumbers.of(5)), "somebody new");
        assertEquals(0, people.disagreeing());

        people.graduate(6, 2, IdNumbers.of(6), new Seal(first));
        people.favorite(6);
        goOn(10);
        people.graduate(7, 1, IdNumbers.of(7), new Seal(first));
        database.execute("update signing set effective_id_hash = 'twice 3' where id = 3");
        String told =
                assertThrows(IllegalStateException.class, renewing::finish).getMessage();
        assertTrue(told.contains("GRADUATES 1") && told.contains("CONFIRMATIONS 1"), told);
        goOn(10);
        renewing.finish();
        assertEquals(List.of(6L), people.found(seal, IdNumbers.of(6)));
        assertEquals(0, database.number("select count(*) from favorite where g_id_hash not like '2:%'"));
        assertEquals("twice 3", database.text("select effective_id_hash from signing where id = 3"));
    }

    @ParameterizedTest
    @EnumSource
    void anUndoBringsBackTheDocumentOfWhomItMayBelongToByNow(Vendor vendor) {
        open(vendor);
        people.graduate(1, 1, ONE, seal);
        people.graduate(3, 1, OTHER, seal);
        people.before(3, 1);
        begin();
        persons.bringUp(TouchedPersons.rows(List.of(3L)));
        assertEquals(
                1,
                database.number(
                        "select count(*) from roster_before b join graduate g on g.live_id_hash = b.live_id_hash"
                                + " where b.graduate_id = 3 and g.id = 1 and g.id_hash like '2:%'"));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeOpenedStaysAndKeepsItFromEnding(Vendor vendor) {
        open(vendor);
        people.graduate(1, 1, ONE, seal);
        people.graduate(3, 1, OTHER, seal);
        database.execute("update graduate set id_sealed = cast('x' as bytea) where id = 3");
        begin();
        goOn(1);
        assertFalse(people.found(seal, OTHER).isEmpty(), "found all the same");
        assertTrue(assertThrows(IllegalStateException.class, renewing::finish)
                .getMessage()
                .contains("GRADUATES 1"));
        assertTrue(renewing.begin().isPresent(), "it goes on");
        assertEquals(1, audit.of("HASH_KEY_BEGUN"));
    }

    @ParameterizedTest
    @EnumSource
    void everyHashThatIsKeptIsRenewedOrEndsByItself(Vendor vendor) {
        open(vendor);
        Set<String> there = database.jdbi()
                .withHandle(handle ->
                        handle.createQuery("""
                        select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                        where lower(table_schema) = 'public' and lower(column_name) like '%hash'
                        """).mapTo(String.class).collect(Collectors.toCollection(TreeSet::new)));
        Set<String> ofOthers = Set.of(
                "account.password_hash",
                "activation_code.code_hash",
                "check_grant.code_hash",
                "contact_change.undo_hash",
                "follow_up.token_hash",
                "job_client.token_hash",
                "one_time_code.code_hash",
                "remittance.account_hash",
                "sign_in_failure.name_hash");
        there.removeAll(ofOthers);
        String all = Arrays.stream(HashedTable.values())
                .map(table -> table.read() + table.write())
                .collect(Collectors.joining());
        there.removeIf(place -> {
            String[] parts = place.split("\\.");
            return all.contains("update " + parts[0]) && all.contains(parts[1] + " = :");
        });
        assertEquals(Set.of(), there);
    }
}
