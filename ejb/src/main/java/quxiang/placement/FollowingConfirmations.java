package quxiang.placement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;
import quxiang.notice.outbox.Outbox;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;

/** 去向确认 as the school follows it, for staff of a department theirs only. */
@Stateless
@RolesAllowed("SCHOOL")
public class FollowingConfirmations {

    private static final int LONGEST = 400;

    /** How many are reminded together at most. */
    public static final int MOST = 2000;

    @Inject
    Actor actor;

    @Inject
    Graduates graduates;

    @Inject
    Confirmations confirmations;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    /** One page of the school's graduates. */
    public Page<ConfirmationRow> page(ConfirmationFilter filter, PageRequest request) {
        return confirmations.page(where(filter), request);
    }

    /** How many of a cohort have not confirmed, or have to again. */
    public long missing(int cohort) {
        return confirmations.count(unconfirmed(new ConfirmationFilter(cohort, null, null, null, false)));
    }

    /** The days in which a cohort confirms, if they are set. */
    public Optional<ConfirmationWindow> window(int cohort) {
        return confirmations.window(actor.requireSchool(), cohort);
    }

    /** Why the reader cannot set the days, or nothing. */
    public Optional<Refusal> whyNoWindow() {
        return actor.scope().isWhole() ? Optional.empty() : Optional.of(new Refusal("school.whole_only"));
    }

    /**
     * Sets the days in which a cohort confirms. What is confirmed stays.
     *
     * @throws Refusal {@code school.whole_only}, {@code confirmation.window} unless the first day is not after the last and both lie
     *     within three years of the season
     */
    public void open(Cohort cohort, LocalDate opensOn, LocalDate closesOn) {
        whyNoWindow().ifPresent(refusal -> {
            throw refusal;
        });
        LocalDate first = cohort.firstDay().minusYears(1);
        LocalDate last = cohort.lastDay().plusYears(2);
        if (opensOn == null
                || closesOn == null
                || opensOn.isAfter(closesOn)
                || opensOn.isBefore(first)
                || closesOn.isAfter(last)) {
            throw new Refusal("confirmation.window", first.toString(), last.toString());
        }
        confirmations.setWindow(actor.requireSchool(), cohort.year(), new ConfirmationWindow(opensOn, closesOn));
        audit.write(
                "CONFIRMATION_WINDOW",
                "SCHOOL",
                actor.requireSchool(),
                cohort.year() + ": " + opensOn + " – " + closesOn);
    }

    /**
     * 提醒 of ticked graduates, each at most once a day.
     *
     * @return how many; who confirmed or was reminded within a day is left out
     * @throws Refusal {@code confirmation.no_window}, {@code confirmation.outside}, {@code confirmation.ticked}
     */
    public int remind(int cohort, Collection<Long> ids) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new Refusal("confirmation.ticked", MOST);
        }
        ids.forEach(this::requireOwn);
        ConfirmationWindow window = window(cohort).orElseThrow(() -> new Refusal("confirmation.no_window"));
        if (!window.has(clock.today())) {
            throw new Refusal(
                    "confirmation.outside",
                    window.opensOn().toString(),
                    window.closesOn().toString());
        }
        int reminded = 0;
        for (Long id : ids.stream().sorted().toList()) {
            Graduate graduate = own(id);
            try {
                confirmations.locked(graduate).remind(clock.instant());
            } catch (Refusal notNow) {
                continue;
            }
            outbox.put(
                    "CONFIRMATION_REMINDED",
                    Role.GRADUATE,
                    id,
                    null,
                    window.closesOn().toString());
            reminded++;
        }
        audit.write("CONFIRMATION_REMINDED", "LIST", null, reminded + " of " + cohort);
        return reminded;
    }

    /** 提醒 of all that match and have not confirmed, up to {@link #MOST}. @return as {@link #remind} */
    public int remindAll(ConfirmationFilter filter) {
        List<Long> ids = confirmations.ids(unconfirmed(filter), MOST);
        if (ids.isEmpty()) {
            throw new Refusal("confirmation.nobody");
        }
        return remind(filter.cohort(), ids);
    }

    /** Answers 申请更正. @throws Refusal {@code confirmation.words}, {@code confirmation.nothing_asked} */
    public void answer(long id, String words) {
        String said = RequiredText.of(words, LONGEST, () -> new Refusal("confirmation.words", LONGEST));
        Graduate graduate = own(id);
        confirmations
                .locked(graduate.id())
                .orElseThrow(() -> new Refusal("confirmation.nothing_asked"))
                .answer(said);
        audit.write("CONFIRMATION_ANSWERED", "GRADUATE", id, said);
        outbox.put("CONFIRMATION_ANSWERED", Role.GRADUATE, id, null, said);
    }

    private Conditions where(ConfirmationFilter filter) {
        Conditions where = new Conditions()
                .andEqual("g.school_id", actor.requireSchool())
                .andEqual("g.cohort", filter.cohort())
                .and("g.removed_at is null")
                .andWithin("g.department", actor.scope())
                .andEqual("g.department", filter.department())
                .andContains("g.name", filter.name());
        if (filter.asked()) {
            where.and("c.asked is not null");
        }
        return filter.state() == ConfirmationState.OPEN
                ? where.and("(c.state is null or c.state = 'OPEN')")
                : where.andEqual("c.state", filter.state());
    }

    private Conditions unconfirmed(ConfirmationFilter filter) {
        return where(filter).and("(c.state is null or c.state <> 'CONFIRMED')");
    }

    private Graduate own(long id) {
        requireOwn(id);
        return graduates.lock(id);
    }

    /** @throws Refusal {@code roster.no_graduate} */
    private void requireOwn(long id) {
        boolean own = graduates
                .find(id)
                .filter(graduate -> graduate.schoolId() == actor.requireSchool() && graduate.isSeenBy(actor.scope()))
                .isPresent();
        if (!own) {
            throw new Refusal("roster.no_graduate");
        }
    }
}
