package quxiang.followup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import quxiang.account.caller.RequestAddress;
import quxiang.agreement.CheckLimit;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.outbox.Outbox;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.school.School;
import quxiang.school.Schools;

/**
 * The public page behind a link: the graduate answers without signing in. Whoever has the link also types the last
 * digits of the ID number before anything registered is shown.
 */
@Stateless
@PermitAll
public class AnsweringFollowUps {

    /** How many of the last digits are typed. */
    static final int DIGITS = 4;

    @Inject
    FollowUps followUps;

    @Inject
    FollowUpLinks links;

    @Inject
    Graduates graduates;

    @Inject
    Schools schools;

    @Inject
    CheckLimit limit;

    @Inject
    RequestAddress address;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    /** What a link asks, before anything is typed. @throws Refusal {@code agreement.too_many_checks} of who guesses links */
    public AskedFollowUp look(String token) {
        return find(token).map(one -> told(one, standing(one))).orElseGet(AskedFollowUp::unknown);
    }

    /** Shows what is registered to whoever knows the last digits. Wrong ones are counted. */
    public AskedFollowUp open(String token, String digits) {
        Optional<FollowUp> found = find(token);
        return found.map(followUps::locked)
                .filter(one -> isOf(one, token))
                .map(one -> told(one, tried(one, digits)))
                .orElseGet(AskedFollowUp::unknown);
    }

    /**
     * Takes the answer, once.
     *
     * @param isTrue whether what is registered is true
     * @param truth what is true instead
     * @throws Refusal {@code follow_up.truth} when it is not true and nothing else is told
     */
    public AskedFollowUp answer(String token, String digits, boolean isTrue, String truth) {
        String what = isTrue
                ? null
                : RequiredText.of(
                        truth,
                        RecordingFollowUps.LONGEST,
                        () -> new Refusal("follow_up.truth", RecordingFollowUps.LONGEST));
        Optional<FollowUp> found = find(token);
        if (found.isEmpty()) {
            return AskedFollowUp.unknown();
        }
        FollowUp one = followUps.locked(found.get());
        if (!isOf(one, token)) {
            return AskedFollowUp.unknown();
        }
        FollowUpOutcome outcome = tried(one, digits);
        if (outcome == FollowUpOutcome.SHOWN) {
            take(one, isTrue ? FollowUpState.CONFIRMED : FollowUpState.CONTRADICTED, what);
            outcome = FollowUpOutcome.TAKEN;
        } else if (outcome == FollowUpOutcome.OUTDATED && one.state().isOpen() && knows(one, digits)) {
            take(one, FollowUpState.OUTDATED, null);
        }
        return told(one, outcome);
    }

    /** Whether the link is still good: another one may have been sent while its row was waited for. */
    private boolean isOf(FollowUp one, String token) {
        return links.hash(token.strip()).equals(one.tokenHash());
    }

    private void take(FollowUp one, FollowUpState answer, String what) {
        Graduate graduate = graduates.find(one.graduateId()).orElseThrow();
        Actor self = new Actor(Role.GRADUATE, null, graduate.name(), graduate.id(), null, address.address());
        one.answer(answer, what, self, clock.instant());
        audit.writeOf(
                self, "FOLLOW_UP_ANSWERED", "GRADUATE", graduate.id(), answer + (what == null ? "" : ": " + what));
        if (answer == FollowUpState.CONTRADICTED) {
            outbox.put("FOLLOW_UP_CONTRADICTED", Role.SCHOOL, one.schoolId(), null, graduate.name());
        }
    }

    private Optional<FollowUp> find(String token) {
        Optional<FollowUp> found =
                token == null || token.isBlank() ? Optional.empty() : followUps.byToken(links.hash(token.strip()));
        if (found.isEmpty()) {
            limit.count(address.address());
        }
        return found;
    }

    /** How it stands, before anything is typed. */
    private FollowUpOutcome standing(FollowUp one) {
        if (one.state() == FollowUpState.OUTDATED) {
            return FollowUpOutcome.OUTDATED;
        }
        if (!one.state().isOpen()) {
            return FollowUpOutcome.ANSWERED;
        }
        if (!followUps.sample(one.sampleId()).orElseThrow().isRunning(clock.today())) {
            return FollowUpOutcome.EXPIRED;
        }
        if (one.isLocked()) {
            return FollowUpOutcome.LOCKED;
        }
        return followUps.isChanged(one) ? FollowUpOutcome.OUTDATED : FollowUpOutcome.ASKS;
    }

    /** What the digits lead to. */
    private FollowUpOutcome tried(FollowUp one, String digits) {
        FollowUpOutcome standing = standing(one);
        if (standing != FollowUpOutcome.ASKS) {
            return standing;
        }
        if (knows(one, digits)) {
            return FollowUpOutcome.SHOWN;
        }
        one.missed();
        return one.isLocked() ? FollowUpOutcome.LOCKED : FollowUpOutcome.WRONG;
    }

    private boolean knows(FollowUp one, String digits) {
        String masked = graduates.find(one.graduateId()).orElseThrow().idMasked();
        String typed = digits == null ? "" : digits.strip().toUpperCase(Locale.ROOT);
        return typed.length() == DIGITS && masked.toUpperCase(Locale.ROOT).endsWith(typed);
    }

    private AskedFollowUp told(FollowUp one, FollowUpOutcome outcome) {
        boolean shown = outcome == FollowUpOutcome.SHOWN;
        return new AskedFollowUp(
                outcome,
                schools.find(one.schoolId()).map(School::name).orElseThrow(),
                masked(graduates.find(one.graduateId()).orElseThrow().name()),
                shown ? one.kind() : null,
                shown ? one.code() : null,
                shown ? one.place() : null,
                shown ? one.beginsOn() : null,
                followUps.sample(one.sampleId()).orElseThrow().lastDay(),
                one.answeredAt(),
                FollowUp.MOST_TRIES - one.tries());
    }

    private static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }
}
