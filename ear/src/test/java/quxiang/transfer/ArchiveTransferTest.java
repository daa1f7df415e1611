package quxiang.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;

/** 档案/户口信息管理 and 档案转递: told, checked, sent, come back. */
@ArquillianTest
class ArchiveTransferTest {

    private static final ArchiveFacts UNIT =
            new ArchiveFacts("1", null, "某某研究院", "人事处档案室", "北京市海淀区中关村南大街1号", "010-62110000", "1");
    private static final HukouFacts STAYS = new HukouFacts("9", "不会留下");

    @Inject
    SigningFixtures fixtures;

    @Inject
    FillingTransfers filling;

    @Inject
    SendingArchives sending;

    @Inject
    KeepingOffices keeping;

    @Inject
    ShanghaiClock clock;

    @Inject
    Probes probes;

    private World world;
    private Side graduate;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void begin() {
        world = fixtures.newWorld(0, 3);
        graduate = world.graduates().get(0);
    }

    private <T> T asGraduate(Side who, Callable<T> work) throws Exception {
        return Callers.as(Role.GRADUATE, who.account(), work);
    }

    private <T> T asSchool(Callable<T> work) throws Exception {
        return Callers.as(Role.SCHOOL, world.staff(), work);
    }

    private void fill(Side who, ArchiveFacts archive) throws Exception {
        asGraduate(who, () -> {
            filling.fill(archive, STAYS);
            return null;
        });
    }

    private TransferView view() throws Exception {
        return asGraduate(graduate, filling::own);
    }

    private TogetherDone send(Long... ids) throws Exception {
        return asSchool(() -> sending.send(Set.of(ids), clock.today(), "1", "JY-2027001"));
    }

    private static String refusal(Callable<?> work) {
        return assertThrows(Refusal.class, work::call).key();
    }

    @Test
    void whatWasToldIsCheckedSentAndToldBack() throws Exception {
        assertEquals(TransferState.MISSING, view().state());
        fill(graduate, UNIT);
        assertEquals(UNIT, view().archive(), "as it was typed");
        assertEquals(new HukouFacts("9", null), view().hukou(), "who moves nowhere has no address");
        assertEquals(1, asSchool(() -> sending.check(List.of(graduate.id()))).done());
        assertEquals("transfer.none_done", refusal(() -> asSchool(() -> sending.check(List.of(graduate.id())))));
        assertEquals(
                "transfer.parcel",
                refusal(() -> asSchool(() -> sending.send(Set.of(graduate.id()), clock.today(), "1", "一号"))));
        assertEquals(
                "transfer.sent_on",
                refusal(() -> asSchool(
                        () -> sending.send(Set.of(graduate.id()), clock.today().plusDays(1), "1", "JY-1"))));
        assertEquals(1, send(graduate.id()).done());
        assertEquals("transfer.none_done", refusal(() -> send(graduate.id())), "a second click sends nothing twice");
        assertEquals("JY-2027001", view().sendings().get(0).parcel());
        assertEquals("transfer.sent_already", refusal(() -> {
            fill(graduate, UNIT);
            return null;
        }));
        assertEquals(1, probes.rows("outbox_message where kind = 'ARCHIVE_SENT' and recipient_id = " + graduate.id()));
    }

    @Test
    void whatCameBackIsChangedAndSentAnew() throws Exception {
        fill(graduate, UNIT);
        send(graduate.id());
        assertEquals(
                "transfer.came_back_on",
                refusal(() -> asSchool(() -> {
                    sending.cameBack(graduate.id(), clock.today().minusDays(1), "查无此单位");
                    return null;
                })));
        asSchool(() -> {
            sending.cameBack(graduate.id(), clock.today(), "查无此单位");
            return null;
        });
        assertEquals(TransferState.CAME_BACK + " 查无此单位", view().state() + " " + view().note());
        fill(graduate, new ArchiveFacts("1", null, "另一研究院", "人事处", "北京市海淀区知春路100号", "010-62110001", "2"));
        assertEquals(TransferState.FILLED, view().state());
        send(graduate.id());
        assertEquals(
                List.of("另一研究院", "某某研究院"),
                view().sendings().stream().map(ArchiveSending::receiver).toList());
    }

    @Test
    void ofTickedOnesThoseThatCannotBeSentAreNamed() throws Exception {
        fill(graduate, UNIT);
        Side kept = world.graduates().get(1);
        Side silent = world.graduates().get(2);
        fill(kept, new ArchiveFacts(ArchiveFacts.KEPT, null, null, null, null, null, null));
        TogetherDone done = send(graduate.id(), kept.id(), silent.id());
        assertEquals(new TogetherDone(1, List.of(kept.name(), silent.name())), done);
        World elsewhere = fixtures.newWorld(0, 1);
        long foreign = elsewhere.graduates().get(0).id();
        assertEquals("roster.no_graduate", refusal(() -> send(foreign)));
        ArchiveFilter missing = new ArchiveFilter(2027, null, null, TransferState.MISSING, null, null, null);
        assertEquals(
                List.of(silent.id()),
                asSchool(() -> sending.page(missing, new PageRequest(0, 10))).rows().stream()
                        .map(ArchiveRow::id)
                        .toList());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        asSchool(() -> {
            sending.export(
                    new ArchiveFilter(2027, null, null, null, null, null, null), Locale.SIMPLIFIED_CHINESE, file);
            return null;
        });
        assertTrue(file.size() > 1000, "an xlsx");
        assertEquals(1, probes.rows("audit_entry where action = 'ARCHIVE_EXPORT' and account_id = " + world.staff()));
    }

    @Test
    void theSchoolAsksForAChange() throws Exception {
        fill(graduate, UNIT);
        asSchool(() -> {
            sending.giveBack(graduate.id(), "民营企业不能保管档案");
            return null;
        });
        assertEquals(TransferState.TO_CHANGE + " 民营企业不能保管档案", view().state() + " " + view().note());
        assertEquals("transfer.none_done", refusal(() -> send(graduate.id())), "not before it was changed");
    }

    @Test
    void anOfficeOfTheListSaysTheRestAndCannotBeChosenOnceItEnded() throws Exception {
        String name = world.schoolName() + "人才服务中心";
        OfficeFacts facts = new OfficeFacts(name, "北京市 海淀区", "档案科", "北京市海淀区某某路2号院", "010-82680000");
        long centre = fixtures.newWorld(0, 0).staff();
        Callers.as(Role.CENTRE, centre, () -> {
            keeping.add(facts);
            return null;
        });
        assertEquals(
                "transfer.office_known",
                refusal(() -> Callers.as(Role.CENTRE, centre, () -> {
                    keeping.add(facts);
                    return null;
                })));
        ArchiveFacts chosen = new ArchiveFacts(ArchiveFacts.OFFICE, name, null, null, null, null, "2");
        fill(graduate, chosen);
        assertEquals(
                new ArchiveFacts(ArchiveFacts.OFFICE, name, name, "档案科", facts.address(), facts.phone(), "2"),
                view().archive());
        long id = probes.number("select id from service_office where name = '" + name + "'");
        Callers.as(Role.CENTRE, centre, () -> {
            keeping.end(id);
            return null;
        });
        assertEquals(name, view().archive().office(), "what was told stays");
        assertEquals(
                List.of("transfer.office"),
                asGraduate(world.graduates().get(1), () -> filling.faults(chosen, STAYS)).stream()
                        .map(Refusal::key)
                        .toList());
    }
}
