package quxiang.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.Refusal;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.reference.Regions;
import quxiang.reference.TestCodes;

class TransferRulesTest {

    private static final String SELF = "刘强";
    private static final ArchiveFacts RIGHT =
            new ArchiveFacts("1", null, "某某研究院", "人事处档案室", "北京市海淀区中关村南大街1号", "010-62110000", "1");

    private final TransferRules rules = new TransferRules();
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.of(Vendor.H2);
        rules.codes = TestCodes.of(database.jdbi(), new SetClock("2026-11-24T02:00:00Z"));
        rules.regions = new Regions(rules.codes);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> faults(ArchiveFacts facts) {
        return rules.faults(facts, SELF).stream().map(Refusal::key).toList();
    }

    private static ArchiveFacts to(String recipient, String address, String phone) {
        return new ArchiveFacts("1", null, "某某研究院", recipient, address, phone, "2");
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        assertEquals(List.of(), faults(RIGHT));
        assertEquals(List.of("transfer.goal"), faults(ArchiveFacts.NONE));
        assertEquals(List.of("transfer.goal"), faults(new ArchiveFacts("77", null, null, null, null, null, null)));
        assertEquals(
                List.of(
                        "transfer.receiver",
                        "transfer.recipient",
                        "transfer.address",
                        "transfer.phone",
                        "transfer.way"),
                faults(new ArchiveFacts("5", null, " ", null, "北京", "tel", "9")));
    }

    @Test
    void anArchiveIsNeverSentToItsPerson() {
        assertEquals(List.of("transfer.recipient_self"), faults(to("刘强（收）", RIGHT.address(), RIGHT.phone())));
    }

    @Test
    void whatTheSchoolKeepsHasNoAddress() {
        assertEquals(List.of(), faults(new ArchiveFacts(ArchiveFacts.KEPT, null, null, null, null, null, null)));
    }

    @Test
    void aHouseholdThatMovesHasAnAddress() {
        assertEquals(List.of(), rules.faults(new HukouFacts("9", null)));
        assertEquals(
                "transfer.hukou_address",
                rules.faults(new HukouFacts("3", "北京")).get(0).key());
        assertEquals("transfer.hukou_goal", rules.faults(HukouFacts.NONE).get(0).key());
    }

    @Test
    void anOfficeIsAtAPlaceOfTheTable() {
        OfficeFacts office = new OfficeFacts("海淀区人才服务中心", "北京市 海淀区", "档案科", "北京市海淀区某某路2号院3号楼", "010-82680000");
        assertEquals(List.of(), rules.faults(office));
        assertEquals("110108", rules.region(office).orElseThrow());
        OfficeFacts nowhere =
                new OfficeFacts(office.name(), "海淀", office.recipient(), office.address(), office.phone());
        assertEquals("transfer.office_region", rules.faults(nowhere).get(0).key());
    }

    @Test
    void anEndedOfficeIsNotChangedAnyMore() {
        OfficeFacts facts = new OfficeFacts("中心", "北京市 海淀区", "档案科", "北京市海淀区某某路2号", "010-82680000");
        ServiceOffice office = new ServiceOffice(facts, "110108", Instant.EPOCH);
        office.end(Instant.EPOCH);
        assertTrue(office.isEnded());
        assertEquals(
                "transfer.office_ended",
                assertThrows(Refusal.class, () -> office.change(facts, "110108", Instant.EPOCH))
                        .key());
    }
}
