package quxiang.account.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.server.Deployments;
import quxiang.server.PageReader;
import quxiang.server.Probes;
import quxiang.server.SameOnAnyDatabase;
import quxiang.server.Thoroughness;

/** 用户登录 against those who guess, spray and lock others out. */
@ArquillianTest
@SameOnAnyDatabase("Failures are counted and judged in Java; the browser tests sign in on H2.")
class SigningInTest {

    private static final String WRONG = "not the password";

    /** How many come at once. */
    private static final int CROWD = Thoroughness.size("signin.crowd", 24, 200);

    @Inject
    SignInDesk desk;

    @Inject
    Probes probes;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    /** An address in a neighbourhood that nobody was in before. */
    private static String somewhere() {
        Random random = new Random(UUID.randomUUID().getMostSignificantBits());
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + ".7";
    }

    private static String neighbour(String of, int n) {
        return of.substring(0, of.lastIndexOf('.') + 1) + n;
    }

    @Test
    void strangersLockTheNameAtTheirOwnAddressAndNowhereElse() {
        String name = desk.newName();
        String stranger = somewhere();
        for (int i = 0; i < 5; i++) {
            assertEquals("wrong", desk.tries(stranger, null, name, WRONG));
        }
        assertEquals("account.locked", desk.tries(stranger, null, name, SignInDesk.PASSWORD));
        assertEquals(
                "in", desk.tries(somewhere(), null, name, SignInDesk.PASSWORD), "the owner gets in from elsewhere");
        assertEquals(
                "account.locked", desk.tries(stranger, null, name, SignInDesk.PASSWORD), "and it stays locked there");
    }

    @Test
    void aDeviceThatIsKnownPassesHoweverManyStrangersFail() {
        String name = desk.newName();
        String shared = somewhere();
        String cookie = desk.cookie(shared, name);
        assertFalse(cookie.contains(name));
        for (int i = 0; i < 5; i++) {
            desk.tries(shared, null, name, WRONG);
        }
        copy(shared, somewhere(), 40);
        assertEquals(
                "account.locked", desk.tries(shared, null, name, SignInDesk.PASSWORD), "a stranger behind its address");
        assertEquals(0, desk.work(shared, cookie, name), "no delay");
        assertEquals("in", desk.tries(shared, cookie, name, SignInDesk.PASSWORD));
        assertTrue(desk.work(somewhere(), null, name) > 8_192 * 32, "who is unknown has to work, and is not locked");
        assertEquals("in", desk.tries(somewhere(), null, name, SignInDesk.PASSWORD));
        String other = desk.newName();
        for (int i = 0; i < 5; i++) {
            desk.tries(shared, cookie, other, WRONG);
        }
        assertEquals(
                "account.locked",
                desk.tries(shared, cookie, other, SignInDesk.PASSWORD),
                "a device is no key to others");
        for (int i = 0; i < 5; i++) {
            desk.tries(shared, cookie, name, WRONG);
        }
        assertEquals("account.locked", desk.tries(shared, cookie, name, SignInDesk.PASSWORD), "its own tries count");
        for (String forged : new String[] {"x", cookie.substring(1), cookie + "A"}) {
            assertTrue(desk.work(somewhere(), forged, name) > 0, forged);
        }
    }

    @Test
    void noAnswerTellsWhichNamesExist() {
        String disabled = desk.newName();
        desk.disable(disabled);
        String nobody = "nobody-" + UUID.randomUUID();
        List<List<String>> told = new ArrayList<>();
        long before = nobodys();
        for (String name : List.of(desk.newName(), disabled, nobody)) {
            String from = somewhere();
            List<String> answers = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                answers.add(desk.tries(from, null, name, WRONG) + desk.work(from, null, name));
            }
            told.add(answers);
        }
        assertTrue(told.get(0).get(5).startsWith("account.locked"), told.toString());
        assertEquals(told.get(0), told.get(1), "a disabled account");
        assertEquals(told.get(0), told.get(2), "no account");
        assertEquals(
                "account.disabled", desk.tries(somewhere(), null, disabled, SignInDesk.PASSWORD), "its owner is told");
        assertEquals(before + 5, nobodys(), "names that nobody has are on the record");
        assertEquals(0, probes.rows("audit_entry where detail like '%" + nobody + "%'"), "what was typed is not kept");
    }

    private long nobodys() {
        return probes.rows("audit_entry where action = 'SIGN_IN_FAILED' and subject_id is null");
    }

    @Test
    void sprayingFromOneAddressAndFromItsNeighbourhoodIsSlowedAndEnds() {
        String from = somewhere();
        long free = desk.work(from, null, "x");
        for (int i = 0; i < 10; i++) {
            assertEquals("wrong", desk.tries(from, null, "spray-" + i + UUID.randomUUID(), WRONG));
        }
        assertEquals(0, free);
        assertEquals(8_192 * 2, desk.work(from, null, "anybody"), "whatever the name");
        copy(from, from, 50);
        assertTrue(desk.work(from, null, "anybody") >= 8_192 * 64, "the sixtieth name costs work");
        copy(from, from, 140);
        assertEquals("account.too_many_failures", desk.tries(from, null, desk.newName(), SignInDesk.PASSWORD));
        String next = neighbour(from, 8);
        assertEquals("in", desk.tries(next, null, desk.newName(), SignInDesk.PASSWORD), "a neighbour");
        copy(from, neighbour(from, 9), 400);
        assertEquals("account.too_many_failures", desk.tries(next, null, desk.newName(), SignInDesk.PASSWORD));
    }

    /** So many more failures like the latest of an address, from another one of the same neighbourhood. */
    private void copy(String like, String address, int times) {
        for (int i = 0; i < times; i++) {
            probes.let("insert into sign_in_failure (address, network, name_hash, at) select '" + address
                    + "', network, name_hash, at from sign_in_failure where id = (select max(id) from sign_in_failure"
                    + " where address = '" + like + "')");
        }
    }

    @Test
    void whoSignsInWaitsForNobodyWhoHoldsTheAccount() throws Exception {
        String name = desk.newName();
        long begun = System.nanoTime();
        String told =
                desk.whileLocked(name, () -> elsewhere(() -> desk.tries(somewhere(), null, name, SignInDesk.PASSWORD)));
        assertEquals("in", told);
        assertTrue(System.nanoTime() - begun < Duration.ofSeconds(8).toNanos(), "before a lock's patience ends");
    }

    private static <T> T elsewhere(Callable<T> work) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            return other.submit(() -> {
                        Thread.currentThread().setContextClassLoader(loader);
                        return work.call();
                    })
                    .get(60, TimeUnit.SECONDS);
        } finally {
            other.shutdown();
        }
    }

    @Test
    void manySignInsAtOnceAllSucceedAndOfManyGuessesAtOnceFiveCount() throws Exception {
        List<String> names = List.of(desk.newName(), desk.newName());
        List<Callable<String>> signIns = new ArrayList<>();
        String from = somewhere();
        for (int i = 0; i < 40; i++) {
            String name = names.get(i % names.size());
            signIns.add(() -> desk.tries(from, null, name, SignInDesk.PASSWORD));
        }
        assertEquals(Collections.nCopies(40, "in"), together(signIns));
        List<Callable<String>> guesses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            guesses.add(() -> desk.tries(from, null, names.get(0), WRONG));
        }
        together(guesses);
        assertEquals("account.locked", desk.tries(from, null, names.get(0), SignInDesk.PASSWORD));
    }

    /** By HTTP and the form, so that they queue as they do in production: for a place to be served, and for a turn to be hashed. */
    @Test
    void aCrowdThatSignsInAtOnceAllGetsIn() throws Exception {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            names.add(desk.newName());
        }
        List<Callable<String>> people = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            String name = names.get(i % names.size());
            people.add(() -> {
                PageReader reader = new PageReader().signIn("admin", name, SignInDesk.PASSWORD);
                return reader.ask("/password.xhtml").path();
            });
        }
        long begun = System.nanoTime();
        assertEquals(Collections.nCopies(CROWD, "/password.xhtml"), together(people));
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("%d sign-ins at once: %.1f s%n", CROWD, taken.toMillis() / 1000.0);
        assertTrue(taken.toSeconds() < 120, taken.toString());
    }

    private static List<String> together(List<Callable<String>> work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(work.size());
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            List<Future<String>> all = new ArrayList<>();
            for (Callable<String> one : work) {
                all.add(people.submit(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    return one.call();
                }));
            }
            List<String> told = new ArrayList<>();
            for (Future<String> one : all) {
                told.add(one.get(120, TimeUnit.SECONDS));
            }
            return told;
        } finally {
            people.shutdown();
        }
    }
}
