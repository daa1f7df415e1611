package quxiang.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.sql.Conditions;
import quxiang.roster.Graduate;
import quxiang.signing.list.ListedSignings;

class TransfersTest {

    private static final LocalDate DAY = LocalDate.of(2027, 7, 1);
    private static final Instant NOW = Instant.parse("2027-07-01T02:00:00Z");
    private static final ArchiveFacts UNIT =
            new ArchiveFacts("1", null, "某某研究院", "人事处档案室", "北京市海淀区中关村南大街1号", "010-62110000", "1");

    private final Transfers transfers = new Transfers();
    private TestDatabase database;
    private EntityManager entities;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        new ListedSignings(database);
        transfers.jdbi = database.jdbi();
        transfers.numbers = () -> "left join placement_sheet n on n.live_graduate_id = g.id";
        entities = database.entities();
        transfers.em = entities;
    }

    @AfterEach
    void close() {
        entities.close();
        database.close();
    }

    private void inTransaction(Runnable work) {
        entities.getTransaction().begin();
        work.run();
        entities.getTransaction().commit();
    }

    @ParameterizedTest
    @EnumSource
    void theListHasEverybodyAndWhatWasSentLast(Vendor vendor) {
        open(vendor);
        inTransaction(() -> {
            ArchiveTransfer archive = transfers.lockedArchive(entities.find(Graduate.class, 1L));
            archive.fill(UNIT, null, NOW);
            archive.send("李老师", NOW);
            transfers.lockedHukou(1L).fill(new HukouFacts("9", null), NOW);
        });
        inTransaction(() -> {
            transfers.sent(1, UNIT, DAY, "1", "JY-1", "李老师");
            transfers.told(1).comeBack("查无此单位", "李老师", NOW);
            transfers.cameBack(1, DAY.plusDays(3), "查无此单位");
        });
        inTransaction(() -> {
            transfers.told(1).send("李老师", NOW);
            transfers.sent(1, UNIT, DAY.plusDays(4), "2", "EMS-2", "李老师");
        });
        Conditions school = new Conditions().andEqual("g.school_id", 1L).andEqual("g.cohort", 2027);
        Page<ArchiveRow> page = transfers.page(school, new PageRequest(0, 50));
        assertEquals(11, page.total());
        assertEquals(11, transfers.count(school));
        ArchiveRow first = page.rows().get(0);
        assertEquals(
                "1 SENT 某某研究院 9 2027-07-05 EMS-2",
                String.join(
                        " ",
                        first.id() + "",
                        first.state().name(),
                        first.receiver(),
                        first.hukouGoal(),
                        first.sentOn().toString(),
                        first.parcel()));
        assertEquals(TransferState.MISSING, page.rows().get(1).state());
        assertEquals(
                List.of("EMS-2 null", "JY-1 查无此单位"),
                transfers.sendings(1).stream()
                        .map(one -> one.parcel() + " " + one.why())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void officesAreListedAndFoundByTheirNames(Vendor vendor) {
        open(vendor);
        ServiceOffices offices = new ServiceOffices();
        offices.em = entities;
        offices.jdbi = database.jdbi();
        OfficeFacts facts = new OfficeFacts("海淀中心", "北京市 海淀区", "档案科", "北京市海淀区某某路2号院", "010-82680000");
        inTransaction(() -> offices.add(new ServiceOffice(facts, "110108", NOW)));
        inTransaction(
                () -> assertEquals("海淀中心", offices.byName("海淀中心").orElseThrow().name()));
        assertEquals(List.of("海淀中心"), offices.names());
        Conditions province = new Conditions().and("o.region_code like :province", "province", "11%");
        assertEquals(1, offices.page(province, new PageRequest(0, 10)).total());
    }
}
