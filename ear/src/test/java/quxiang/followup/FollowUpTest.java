package quxiang.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.destination.DestinationFacts;
import quxiang.destination.DestinationField;
import quxiang.destination.EnteringDestinations;
import quxiang.destination.RegisteringDestinations;
import quxiang.school.AppointingStaff;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.PageReader;
import quxiang.server.Probes;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;

/** 去向核查: samples, links, the telephone, contradictions, and what changed meanwhile. */
@ArquillianTest
class FollowUpTest {

    private static final int COHORT = SigningFixtures.COHORT;
    private static final PageRequest ALL = new PageRequest(0, 50);

    @Inject
    SigningFixtures fixtures;

    @Inject
    EnteringDestinations entering;

    @Inject
    RegisteringDestinations registering;

    @Inject
    DrawingSamples drawing;

    @Inject
    RecordingFollowUps recording;

    @Inject
    AnsweringFollowUps answering;

    @Inject
    OwnFollowUps ownFollowUps;

    @Inject
    AppointingStaff staffing;

    @Inject
    ShanghaiClock clock;

    @Inject
    Probes probes;

    private World world;
    private final List<Long> destinations = new ArrayList<>();

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    private <T> T asSchool(Callable<T> work) throws Exception {
        return Callers.as(Role.SCHOOL, world.staff(), work);
    }

    private static String refusal(Callable<?> work) {
        return assertThrows(Refusal.class, work::call).key();
    }

    /** Three who study further; the third has no mobile number. The fourth has nothing registered. */
    @BeforeEach
    void begin() throws Exception {
        world = fixtures.newWorld(0, 4);
        destinations.clear();
        for (int i = 0; i < 3; i++) {
            Side graduate = world.graduates().get(i);
            destinations.add(asSchool(() -> entering.enter(
                    graduate.id(),
                    new DestinationFacts(
                            "STUDY",
                            "示范大学",
                            null,
                            null,
                            Map.of(DestinationField.MAJOR, "软件工程", DestinationField.LEVEL, "11")),
                    List.of())));
            if (i < 2) {
                probes.let("update graduate set mobile = '1380000%04d' where id = %d"
                        .formatted(graduate.id() % 10_000, graduate.id()));
            }
        }
    }

    private SampleRule rule(String kind, Integer many, boolean bySms) {
        return new SampleRule("抽查", kind, null, many, bySms, clock.today().plusDays(7));
    }

    private long draw(boolean bySms) throws Exception {
        return asSchool(() -> drawing.draw(COHORT, rule("STUDY", null, bySms)));
    }

    private SampleRow sample() throws Exception {
        return asSchool(() -> recording.samples(COHORT)).get(0);
    }

    private List<FollowUpRow> rows(long sample, boolean telephone) throws Exception {
        return asSchool(() -> recording.page(
                        new FollowUpFilter(COHORT, sample, null, null, null, telephone, false, false), ALL))
                .rows();
    }

    private FollowUpRow of(long sample, int graduate) throws Exception {
        return rows(sample, false).stream()
                .filter(row ->
                        row.graduateId() == world.graduates().get(graduate).id())
                .findFirst()
                .orElseThrow();
    }

    /** The token of the latest link that went to somebody. */
    private String token(int graduate) {
        return probes.texts("select args from outbox_message where kind = 'FOLLOW_UP' and recipient_id = "
                        + world.graduates().get(graduate).id() + " order by id desc")
                .get(0)
                .replaceAll("(?s).*t=([A-Za-z0-9_-]+).*", "$1");
    }

    private String digits(int graduate) {
        String number = world.graduates().get(graduate).idNumber();
        return number.substring(number.length() - 4);
    }

    @Test
    void aSampleIsDrawnAndTheLinkIsAnsweredOnce() throws Exception {
        assertEquals(
                "follow_up.nobody", refusal(() -> asSchool(() -> drawing.draw(COHORT, rule("ABROAD", null, true)))));
        assertEquals("follow_up.many", refusal(() -> asSchool(() -> drawing.draw(COHORT, rule(null, 0, true)))));
        long sample = draw(true);
        assertEquals(
                "follow_up.nobody",
                refusal(() -> asSchool(() -> drawing.draw(COHORT, rule("STUDY", null, true)))),
                "nobody is asked in two samples at once");
        SampleRow drawn = sample();
        assertEquals("3 2 0", drawn.drawn() + " " + drawn.asked() + " " + drawn.answered());
        assertEquals(
                List.of(world.graduates().get(2).id()),
                rows(sample, true).stream().map(FollowUpRow::graduateId).toList(),
                "who has no mobile number is called");
        String token = token(0);
        assertEquals(0, probes.rows("follow_up where token_hash = '" + token + "'"), "no token is kept readable");
        AskedFollowUp asked = answering.look(token);
        assertEquals(FollowUpOutcome.ASKS, asked.outcome());
        assertNull(asked.place(), "nothing is shown before the last digits");
        assertTrue(asked.name().contains("*"));
        assertEquals(
                FollowUpOutcome.SHOWN,
                answering.open(token, digits(0).toLowerCase()).outcome());
        assertEquals("示范大学", answering.open(token, digits(0)).place());
        assertEquals("follow_up.truth", refusal(() -> answering.answer(token, digits(0), false, " ")));
        assertEquals(
                FollowUpOutcome.TAKEN,
                answering.answer(token, digits(0), true, null).outcome());
        AskedFollowUp again = answering.answer(token, digits(0), false, "没有升学");
        assertEquals(FollowUpOutcome.ANSWERED, again.outcome(), "a link serves once");
        assertEquals("1 1 0", sample().answered() + " " + sample().confirmed() + " " + sample().contradicted());
        assertEquals(
                FollowUpState.CONFIRMED,
                Callers.as(Role.GRADUATE, world.graduates().get(0).account(), ownFollowUps::list)
                        .get(0)
                        .state(),
                "the graduate sees it");
        assertEquals(
                1,
                probes.rows("audit_entry where action = 'FOLLOW_UP_ANSWERED' and subject_id = "
                        + world.graduates().get(0).id()));
        assertEquals(
                FollowUpOutcome.UNKNOWN,
                answering.look("AAAAAAAAAAAAAAAAAAAAAA").outcome());
        assertEquals(FollowUpOutcome.UNKNOWN, answering.open(null, "1234").outcome());
    }

    @Test
    void wrongDigitsLockTheLinkAndAnotherOneReplacesIt() throws Exception {
        long sample = draw(true);
        String token = token(1);
        for (int i = 1; i < FollowUp.MOST_TRIES; i++) {
            AskedFollowUp wrong = answering.open(token, "00");
            assertEquals(FollowUpOutcome.WRONG, wrong.outcome());
            assertEquals(FollowUp.MOST_TRIES - i, wrong.triesLeft());
        }
        assertEquals(
                FollowUpOutcome.LOCKED,
                answering.answer(token, "9999", true, null).outcome());
        assertEquals(FollowUpOutcome.LOCKED, answering.open(token, digits(1)).outcome(), "even for who knows them");
        assertTrue(rows(sample, true).stream()
                .anyMatch(row -> row.graduateId() == world.graduates().get(1).id() && row.locked()));
        assertEquals(2, asSchool(() -> drawing.send(sample)));
        assertEquals(FollowUpOutcome.UNKNOWN, answering.look(token).outcome(), "the earlier link is of no use");
        assertEquals(FollowUpOutcome.SHOWN, answering.open(token(1), digits(1)).outcome());
        probes.let("update follow_up_sample set last_day = last_day - 9 where id = " + sample);
        assertEquals(FollowUpOutcome.EXPIRED, answering.look(token(1)).outcome());
        assertEquals(
                FollowUpOutcome.EXPIRED,
                answering.answer(token(1), digits(1), true, null).outcome());
        assertEquals("follow_up.sample_over", refusal(() -> asSchool(() -> drawing.send(sample))));
        FollowUpRow row = of(sample, 1);
        asSchool(() -> recording.record(row.id(), row.version(), FollowUpState.CONFIRMED, null));
        assertEquals(1, sample().confirmed(), "by telephone an answer comes afterwards too");
    }

    @Test
    void aContradictionIsATaskOnceAndAStaleOneIsNone() throws Exception {
        long sample = draw(true);
        assertEquals(
                FollowUpOutcome.TAKEN,
                answering.answer(token(0), digits(0), false, "还在找工作").outcome());
        FollowUpRow task = of(sample, 0);
        assertEquals(
                FollowUpTask.OPEN + " 还在找工作 GRADUATE", task.task() + " " + task.truth() + " " + task.answeredRole());
        assertEquals(
                1,
                probes.rows(
                        "outbox_message where kind = 'FOLLOW_UP_CONTRADICTED' and recipient_id = " + world.school()));
        asSchool(() -> {
            registering.revoke(destinations.get(1), "毕业生放弃入学");
            return null;
        });
        assertEquals(1, sample().outdated(), "known before anybody answers");
        assertEquals(FollowUpOutcome.OUTDATED, answering.look(token(1)).outcome());
        assertEquals(
                FollowUpOutcome.OUTDATED,
                answering.answer(token(1), digits(1), false, "没有升学").outcome());
        FollowUpRow stale = of(sample, 1);
        assertEquals(FollowUpState.OUTDATED, stale.state());
        assertNull(stale.task());
        asSchool(() -> {
            registering.revoke(destinations.get(2), "登记有误");
            return null;
        });
        FollowUpRow called = of(sample, 2);
        assertTrue(called.isStale());
        assertEquals(
                FollowUpState.OUTDATED,
                asSchool(() -> recording.record(called.id(), called.version(), FollowUpState.CONTRADICTED, "没有")));
        SampleRow figures = sample();
        assertEquals("1 2 1", figures.contradicted() + " " + figures.outdated() + " " + figures.open());
        assertEquals(
                "follow_up.note",
                refusal(() -> asSchool(() -> {
                    recording.settle(task.id(), " ");
                    return null;
                })));
        asSchool(() -> {
            registering.revoke(destinations.get(0), "核查不属实");
            recording.settle(task.id(), "已撤销登记");
            return null;
        });
        assertEquals(0, sample().open());
        assertEquals(1, sample().contradicted(), "it was one when it was answered");
        assertEquals(
                "follow_up.no_task",
                refusal(() -> asSchool(() -> {
                    recording.settle(task.id(), "已撤销登记");
                    return null;
                })));
    }

    @Test
    void ofTwoWhoRecordAtOnceOneWins() throws Exception {
        long sample = draw(false);
        assertEquals(3, rows(sample, true).size(), "all are called");
        FollowUpRow row = of(sample, 0);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<String> told = new ArrayList<>();
        try {
            List<Callable<String>> both = new ArrayList<>();
            for (FollowUpState answer : List.of(FollowUpState.UNREACHED, FollowUpState.UNREACHED)) {
                both.add(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    try {
                        return asSchool(() -> recording.record(row.id(), row.version(), answer, null))
                                .name();
                    } catch (Refusal lost) {
                        return lost.key();
                    }
                });
            }
            for (Future<String> one : two.invokeAll(both)) {
                told.add(one.get());
            }
        } finally {
            two.shutdown();
        }
        assertEquals(
                List.of("UNREACHED", "follow_up.changed_meanwhile"),
                told.stream().sorted().toList());
        FollowUpRow later = of(sample, 0);
        assertEquals(1, later.asks());
        asSchool(() -> recording.record(later.id(), later.version(), FollowUpState.CONFIRMED, null));
        assertEquals(
                "follow_up.answered_already",
                refusal(() ->
                        asSchool(() -> recording.record(later.id(), later.version(), FollowUpState.UNREACHED, null))));
        assertEquals(
                "follow_up.answer",
                refusal(() -> asSchool(() -> {
                    FollowUpRow other = of(sample, 1);
                    return recording.record(other.id(), other.version(), FollowUpState.OUTDATED, null);
                })));
    }

    @Test
    void nobodyElseSeesItAndADepartmentDrawsAmongItsOwn() throws Exception {
        long sample = draw(false);
        FollowUpRow row = of(sample, 0);
        World elsewhere = fixtures.newWorld(0, 0);
        assertEquals(
                "follow_up.not_found",
                refusal(() -> Callers.as(
                        Role.SCHOOL,
                        elsewhere.staff(),
                        () -> recording.record(row.id(), row.version(), FollowUpState.CONFIRMED, null))));
        assertEquals(
                "follow_up.not_found",
                refusal(() -> Callers.as(Role.SCHOOL, elsewhere.staff(), () -> drawing.send(sample))));
        String mobile =
                "16" + String.format("%09d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
        asSchool(() -> {
            staffing.appoint("辅导员", mobile, Set.of("外国语学院"));
            return null;
        });
        long staff = probes.number("select id from account where username = 's" + mobile + "'");
        assertEquals(List.of(), Callers.as(Role.SCHOOL, staff, () -> recording.samples(COHORT)));
        assertEquals(
                "follow_up.nobody",
                refusal(() -> Callers.as(Role.SCHOOL, staff, () -> drawing.draw(COHORT, rule(null, null, false)))));
    }

    @Test
    void byLotSomeAreDrawnAndThePublicPageWorksWithoutAnAccount() throws Exception {
        asSchool(() -> drawing.draw(COHORT, rule(null, 1, false)));
        assertEquals(1, sample().drawn());
        asSchool(() -> drawing.draw(COHORT, rule(null, null, true)));
        int texted = probes.rows("outbox_message where kind = 'FOLLOW_UP' and recipient_id = "
                                + world.graduates().get(0).id())
                        > 0
                ? 0
                : 1;
        String page = "/follow-up.xhtml?t=" + token(texted);
        String asks = new PageReader().ask(page).text();
        assertTrue(asks.contains("证件号码后四位") && !asks.contains("软件工程") && !asks.contains("升学"), asks);
        String shown = new PageReader()
                .fill(page, "ask", Map.of(":digits", digits(texted)))
                .text();
        assertTrue(shown.contains("升学") && shown.contains("示范大学"), shown);
        assertTrue(!shown.contains(world.graduates().get(texted).name()), "the name is masked");
    }
}
