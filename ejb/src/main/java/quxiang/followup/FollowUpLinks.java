package quxiang.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.host.PublicAddress;
import quxiang.notice.outbox.Outbox;
import quxiang.school.School;
import quxiang.school.Schools;

/** Sends links to sampled graduates. A link carries a token of 128 random bits, of which only a keyed hash is kept. */
@ApplicationScoped
class FollowUpLinks {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Outbox outbox;

    @Inject
    Seal seal;

    @Inject
    Schools schools;

    @Inject
    ShanghaiClock clock;

    /** Puts a short message with a new link into the outbox. */
    void send(FollowUp one, FollowUpSample sample, String mobile) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        one.link(hash(token), clock.instant());
        outbox.text(
                "FOLLOW_UP",
                Role.GRADUATE,
                one.graduateId(),
                mobile,
                schools.find(one.schoolId()).map(School::name).orElseThrow(),
                PublicAddress.address() + "/follow-up.xhtml?t=" + token,
                sample.lastDay().toString());
    }

    /** By which a link is found. */
    String hash(String token) {
        return seal.hash(SealPurpose.CODE, "follow-up " + token);
    }
}
