package quxiang.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import quxiang.agreement.signature.SignatureFinding;
import quxiang.agreement.signature.SignatureReading;
import quxiang.common.Role;
import quxiang.host.DataFolder;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.AcceptedLetters;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.review.ReviewingInBulk;

/** 加盖电子签章 of what a school approves, with an authority that is away and a key that is renewed. */
@ArquillianTest
class SealingAgreementsTest {

    private static final String AUTHORITY = "quxiang.tsa.url";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    SigningFixtures fixtures;

    @Inject
    AcceptedLetters accepted;

    @Inject
    ReviewingInBulk reviewing;

    @Inject
    DownloadingAgreements downloading;

    @Inject
    CheckDesk desk;

    @Inject
    Probes probes;

    private World world;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @AfterEach
    void bringTheAuthorityBack() {
        System.clearProperty(AUTHORITY);
    }

    private long approved() throws Exception {
        world = fixtures.newWorld(1, 1);
        List<Long> signings = accepted.byAll(world);
        Callers.as(Role.SCHOOL, world.staff(), () -> reviewing.approve(signings));
        return signings.get(0);
    }

    private byte[] file(long signing) throws Exception {
        return Callers.as(
                Role.SCHOOL, world.staff(), () -> downloading.download(signing).bytes());
    }

    private boolean isDue(long signing) throws Exception {
        return Callers.as(Role.SCHOOL, world.staff(), () -> downloading.isSignatureDue(signing));
    }

    private void await(String condition, long signing) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (probes.texts("select number from agreement where " + condition + " and signing_id = " + signing)
                .isEmpty()) {
            assertTrue(System.nanoTime() < end, condition);
            Thread.sleep(200);
        }
        desk.forget();
    }

    @Test
    void anApprovedAgreementIsSignedAndStaysRightWhenTheKeyIsRenewed() throws Exception {
        long first = approved();
        await("signed_at is not null", first);
        byte[] old = file(first);
        assertEquals(SignatureFinding.WHOLE, SignatureReading.of(old).finding());
        assertFalse(isDue(first));
        assertTrue(desk.asks("10.7.0.1", old, null).contains("IN_FORCE"));

        Files.delete(DataFolder.path().resolve("signature-demo.p12"));
        long second = approved();
        await("signed_at is not null", second);
        assertEquals(SignatureFinding.WHOLE, SignatureReading.of(file(second)).finding());
        assertTrue(desk.asks("10.7.0.1", old, null).contains("IN_FORCE"), "signed by the old key");
    }

    @Test
    void whileTheAuthorityIsAwayTheAgreementIsThereAndIsSignedLater() throws Exception {
        System.setProperty(AUTHORITY, "http://127.0.0.1:1/");
        long signing = approved();
        await("printed_at is not null", signing);
        byte[] unsigned = file(signing);
        assertTrue(isDue(signing));
        assertEquals(SignatureFinding.NONE, SignatureReading.of(unsigned).finding());
        assertTrue(desk.asks("10.7.0.2", unsigned, null).contains("IN_FORCE"));

        System.clearProperty(AUTHORITY);
        await("signed_at is not null", signing);
        byte[] signed = file(signing);
        assertNotEquals(unsigned.length, signed.length);
        for (byte[] handedOut : List.of(unsigned, signed)) {
            assertTrue(desk.asks("10.7.0.2", handedOut, null).contains("IN_FORCE"));
        }
        byte[] added = Arrays.copyOf(signed, signed.length + 8);
        assertTrue(desk.asks("10.7.0.2", added, null).contains("ADDED_TO"));
        byte[] forged = signed.clone();
        forged[forged.length / 4] ^= 1;
        String told = desk.asks("10.7.0.2", forged, null);
        assertTrue(told.contains("NOT_OURS") && told.contains("BROKEN"), told);
    }
}
