package quxiang.account.code;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.server.SameOnAnyDatabase;

/** 短信验证码 against those who use up other people's, and for a campus behind one address. */
@ArquillianTest
@SameOnAnyDatabase("Tries and limits are judged in Java; the browser tests ask for codes and use them on H2.")
class OneTimeCodesTest {

    private static final Pattern CODE = Pattern.compile("验证码 (\\d{6})");

    @Inject
    CodeDesk desk;

    @Inject
    Probes probes;

    private TextCarrier carrier;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void textsAreTaken() throws IOException {
        carrier = new TextCarrier(Duration.ZERO);
    }

    @AfterEach
    void asBefore() throws IOException {
        carrier.close();
    }

    private static String mobile() {
        return "17" + String.format("%09d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
    }

    private String codeOf(String mobile) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> carrier.taken().stream().anyMatch(message -> message.contains(mobile)));
        Matcher code = CODE.matcher(carrier.taken().stream()
                .filter(message -> message.contains(mobile))
                .reduce((first, second) -> second)
                .orElseThrow()
                .replace(mobile, ""));
        assertTrue(code.find());
        return code.group(1);
    }

    private void aMinutePasses(String mobile) {
        probes.let("update code_target set sent_at = sent_at - interval '61' second where target = '" + mobile + "'");
    }

    @Test
    void ofManyWhoAskForANumberAtOnceExactlyOneIsSentACode() throws Exception {
        for (int round = 0; round < 4; round++) {
            String mobile = mobile();
            ExecutorService people = Executors.newFixedThreadPool(24);
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            List<String> told = new ArrayList<>();
            try {
                List<Future<String>> asked = new ArrayList<>();
                for (int i = 0; i < 24; i++) {
                    String from = "10.9.8." + i;
                    asked.add(people.submit(() -> {
                        Thread.currentThread().setContextClassLoader(loader);
                        return desk.asks(from, null, mobile);
                    }));
                }
                for (Future<String> one : asked) {
                    told.add(one.get(60, TimeUnit.SECONDS));
                }
            } finally {
                people.shutdown();
            }
            assertEquals(1, Collections.frequency(told, "sent"), told.toString());
            assertEquals(23, Collections.frequency(told, "account.code_too_soon"), told.toString());
            assertEquals(1, probes.rows("one_time_code where target = '" + mobile + "'"));
        }
    }

    @Test
    void wrongTriesOfStrangersDoNotUseUpTheCodeThatAPersonGot() {
        String mobile = mobile();
        assertEquals("sent", desk.asks("10.1.1.1", "mine", mobile));
        String code = codeOf(mobile);
        for (int i = 0; i < 30; i++) {
            assertFalse(desk.says("10.1.1.1", "stranger" + i, mobile, "x" + i));
        }
        assertFalse(desk.says("10.2.2.2", "late", mobile, code), "strangers have ten tries together");
        assertTrue(desk.says("10.1.1.1", "mine", mobile, code), "who asked for it has their own");
        assertFalse(desk.says("10.1.1.1", "mine", mobile, code), "never twice");
    }

    @Test
    void aCodeThatAStrangerAskedForLaterDoesNotReplaceIt() {
        String mobile = mobile();
        assertEquals("sent", desk.asks("10.1.1.1", "mine", mobile));
        String code = codeOf(mobile);
        aMinutePasses(mobile);
        assertEquals("sent", desk.asks("10.2.2.2", "stranger", mobile));
        assertTrue(desk.says("10.1.1.1", "mine", mobile, code));
    }

    @Test
    void nobodyWaitsForASlowCarrierAndEveryCodeLeaves() throws IOException {
        carrier.close();
        carrier = new TextCarrier(Duration.ofSeconds(2));
        List<String> mobiles = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            mobiles.add(mobile());
            assertEquals("sent", desk.asks("10.3.3." + i, null, mobiles.get(i)));
        }
        assertTrue(
                System.nanoTime() - begun < Duration.ofSeconds(15).toNanos(), "twenty times two seconds would be more");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> mobiles.stream()
                        .allMatch(mobile -> carrier.taken().stream().anyMatch(message -> message.contains(mobile))));
    }

    @Test
    void whoAskedHasFiveTries() {
        String mobile = mobile();
        assertEquals("sent", desk.asks("10.1.1.1", "mine", mobile));
        for (int i = 0; i < 5; i++) {
            assertFalse(desk.says("10.1.1.1", "mine", mobile, "x"));
        }
        assertFalse(desk.says("10.1.1.1", "mine", mobile, codeOf(mobile)));
    }

    @Test
    void aCampusBehindOneAddressGetsItsCodesAndOneAddressDoesNotUseUpANumber() {
        for (int i = 0; i < 60; i++) {
            assertEquals("sent", desk.asks("10.77.0.1", null, mobile()), "person " + i);
        }
        String mobile = mobile();
        for (int i = 0; i < 10; i++) {
            assertEquals("sent", desk.asks("10.78.0.1", null, mobile));
            aMinutePasses(mobile);
        }
        assertEquals("account.code_daily_cap", desk.asks("10.78.0.1", null, mobile));
        assertEquals("sent", desk.asks("10.79.0.1", null, mobile), "its owner, from elsewhere");
    }
}
