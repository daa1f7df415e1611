package quxiang.signing.rescission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.school.Holidays;
import quxiang.school.School;
import quxiang.school.Schools;
import quxiang.signing.ReasonText;
import quxiang.signing.Signing;

/** What asking for a rescission online and on paper have in common. */
@ApplicationScoped
class OpeningRescissions {

    @Inject
    Rescissions rescissions;

    @Inject
    RescissionFiles files;

    @Inject
    RescissionLimits limits;

    @Inject
    ReasonText why;

    @Inject
    Codes codes;

    @Inject
    Schools schools;

    @Inject
    Holidays holidays;

    @Inject
    ShanghaiClock clock;

    /** A wish that can be kept. */
    record Checked(String cause, String reason, List<RescissionFiles.Kept> letters) {}

    /**
     * Checks a wish, before anything is locked and outside of the caller's transaction: cleaning images takes seconds.
     *
     * @throws Refusal {@code rescission.cause}, {@code signing.reason_*}, {@code rescission.files_too_many},
     *     {@code rescission.pdf_too_large}, {@code verification.image.*}
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Checked check(long signing, RescissionWish wish) {
        if (wish.cause() == null
                || codes.find(CodeTable.RESCISSION_CAUSE, wish.cause()).isEmpty()) {
            throw new Refusal("rescission.cause");
        }
        String reason = why.sentence(CodeTable.REJECT_REASON, null, wish.reason());
        return new Checked(wish.cause(), reason, files.letters(signing, wish.letters()));
    }

    /**
     * Opens it. The caller holds the signing.
     *
     * @param first the first step
     * @throws Refusal {@code rescission.not_signed}, {@code rescission.open_already}, and those of the school's rule
     */
    void open(
            Signing signing,
            Checked wish,
            Role initiator,
            Actor by,
            BiFunction<Rescission, Instant, RescissionMoved> first) {
        RescissionState open =
                rescissions.open(signing.id()).map(Rescission::state).orElse(null);
        RescissionMove.againstOpening(signing.state(), open).ifPresent(refusal -> {
            throw refusal;
        });
        limits.require(signing, wish.cause(), by);
        Instant now = clock.instant();
        Rescission rescission = new Rescission(signing, initiator, now, wish.cause(), wish.reason(), until(signing));
        RescissionMoved opened = first.apply(rescission, now);
        rescissions.add(rescission);
        files.replace(rescission, signing, FilePurpose.LETTER, wish.letters(), by.role(), now);
        rescissions.record(opened, signing);
    }

    /** Until when the other side has time from now on. */
    Instant until(Signing signing) {
        School school = schools.find(signing.schoolId()).orElseThrow();
        return ShanghaiClock.endOfDay(holidays.workday(clock.today().plusDays(school.rescissionDays())));
    }
}
