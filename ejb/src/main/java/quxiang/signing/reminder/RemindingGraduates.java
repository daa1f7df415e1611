package quxiang.signing.reminder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.employer.Employer;
import quxiang.employer.Employers;
import quxiang.notice.outbox.Outbox;
import quxiang.signing.Signing;
import quxiang.signing.Signings;

/** 提醒: a unit reminds a graduate of a letter that is not answered, at most once a day. */
@Stateless
@RolesAllowed("EMPLOYER")
public class RemindingGraduates {

    private static final Duration PAUSE = Duration.ofHours(24);

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Signings signings;

    @Inject
    Employers employers;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    /** @throws quxiang.common.Refusal {@code signing.nothing_to_remind}, {@code signing.reminded_lately} with until when */
    public void remind(long signingId) {
        Signing signing = signings.ofEmployer(signingId, actor);
        signing.urge(clock.instant(), PAUSE);
        audit.write("LETTER_REMINDED", "SIGNING", signingId, null);
        outbox.put(
                "REMIND",
                Role.GRADUATE,
                signing.graduateId(),
                signingId,
                signing.graduate().name(),
                employers.find(signing.employerId()).map(Employer::name).orElse(""),
                signing.graduate().schoolName(),
                ShanghaiClock.lastDay(signing.deadline()).toString());
    }
}
