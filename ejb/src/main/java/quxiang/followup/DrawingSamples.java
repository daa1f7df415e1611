package quxiang.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;
import quxiang.school.School;

/** 抽取样本 by the school, by staff of a department among theirs, and sending the links. */
@Stateless
@RolesAllowed("SCHOOL")
public class DrawingSamples {

    /** How many graduates a sample has at most. */
    public static final int MOST = 2000;

    /** For how many days a link can be answered at most. */
    public static final int MOST_DAYS = 60;

    /** Who is not being asked in another sample, as SQL. */
    private static final String NOT_BEING_ASKED = """
            not exists (select 1 from follow_up f join follow_up_sample m on m.id = f.sample_id
                where f.graduate_id = g.id and f.state in ('WAITING', 'UNREACHED') and m.last_day >= :today)""";

    private static final int LONGEST = 60;
    private static final SecureRandom LOT = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Actor actor;

    @Inject
    FollowUps followUps;

    @Inject
    FollowUpLinks links;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /**
     * Draws a sample of a cohort's graduates. It is drawn of those of whom something is registered and who are not being asked already.
     * Those with a mobile number get a link if the rule says so.
     *
     * @return its key
     * @throws Refusal {@code follow_up.name}, {@code follow_up.last_day}, {@code follow_up.many}, {@code follow_up.nobody},
     *     {@code follow_up.too_many}
     */
    public long draw(int cohort, SampleRule rule) {
        SampleRule checked = checked(rule);
        lockSchool();
        List<RegisteredWay> drawn = drawn(cohort, checked);
        FollowUpSample sample =
                new FollowUpSample(actor.requireSchool(), cohort, checked, actor.name(), clock.instant());
        followUps.add(sample);
        for (RegisteredWay way : drawn) {
            FollowUp one = new FollowUp(sample, way);
            if (checked.bySms() && way.mobile() != null) {
                links.send(one, sample, way.mobile());
            }
            followUps.add(one);
        }
        audit.write("FOLLOW_UP_DRAWN", "LIST", null, drawn.size() + " of " + cohort + ": " + checked.name());
        return sample.id();
    }

    private SampleRule checked(SampleRule rule) {
        String name = RequiredText.of(rule.name(), LONGEST, () -> new Refusal("follow_up.name", LONGEST));
        LocalDate today = clock.today();
        if (rule.lastDay() == null
                || rule.lastDay().isBefore(today)
                || rule.lastDay().isAfter(today.plusDays(MOST_DAYS))) {
            throw new Refusal("follow_up.last_day", MOST_DAYS);
        }
        if (rule.many() != null && (rule.many() < 1 || rule.many() > MOST)) {
            throw new Refusal("follow_up.many", MOST);
        }
        return new SampleRule(name, rule.kind(), rule.department(), rule.many(), rule.bySms(), rule.lastDay());
    }

    private List<RegisteredWay> drawn(int cohort, SampleRule rule) {
        Conditions where = new Conditions()
                .andEqual("g.school_id", actor.requireSchool())
                .andEqual("g.cohort", cohort)
                .and("g.removed_at is null")
                .andEqual("g.department", rule.department())
                .andWithin("g.department", actor.scope())
                .and("(s.id is not null or d.id is not null)")
                .andEqual("case when s.id is null then d.kind else 'AGREEMENT' end", rule.kind())
                .and(NOT_BEING_ASKED, "today", clock.today());
        List<RegisteredWay> ways = new ArrayList<>(followUps.registered(where));
        if (ways.isEmpty()) {
            throw new Refusal("follow_up.nobody");
        }
        if (rule.many() != null && rule.many() < ways.size()) {
            Collections.shuffle(ways, LOT);
            // In the order in which everybody locks graduates.
            return ways.subList(0, rule.many()).stream()
                    .sorted(Comparator.comparingLong(RegisteredWay::graduateId))
                    .toList();
        }
        if (ways.size() > MOST) {
            throw new Refusal("follow_up.too_many", ways.size(), MOST);
        }
        return ways;
    }

    /**
     * 再次发送: new links to those of a sample who have not answered. The earlier ones are of no use any more.
     *
     * @return how many were sent
     * @throws Refusal {@code follow_up.not_found}, {@code follow_up.sample_over}, {@code follow_up.nobody_to_text}
     */
    public int send(long sampleId) {
        lockSchool();
        if (followUps.count(own(sampleId)) == 0) {
            throw new Refusal("follow_up.not_found");
        }
        FollowUpSample sample = followUps.sample(sampleId).orElseThrow();
        if (!sample.isRunning(clock.today())) {
            throw new Refusal("follow_up.sample_over", sample.lastDay().toString());
        }
        List<Long> ids = followUps.toText(own(sampleId));
        if (ids.isEmpty()) {
            throw new Refusal("follow_up.nobody_to_text");
        }
        int sent = 0;
        for (long id : ids) {
            FollowUp one = followUps.locked(followUps.find(id).orElseThrow());
            String mobile = followUps.mobile(one.graduateId()).orElse(null);
            if (one.state().isOpen() && mobile != null) {
                links.send(one, sample, mobile);
                sent++;
            }
        }
        audit.write("FOLLOW_UP_SENT", "LIST", null, String.valueOf(sent));
        return sent;
    }

    /** Two who draw or send at once ask nobody twice. */
    private void lockSchool() {
        em.find(School.class, actor.requireSchool(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of a sample whom the reader sees. */
    private Conditions own(long sampleId) {
        return new Conditions()
                .andEqual("f.sample_id", sampleId)
                .andEqual("f.school_id", actor.requireSchool())
                .andWithin("g.department", actor.scope());
    }
}
