package quxiang.followup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;

/** 去向核查 as the school follows it: samples, answers by telephone, tasks. Staff of a department see theirs only. */
@Stateless
@RolesAllowed("SCHOOL")
public class RecordingFollowUps {

    /** How many characters an answer or a note has at most. */
    static final int LONGEST = 400;

    @Inject
    Actor actor;

    @Inject
    FollowUps followUps;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** The samples of a cohort with their figures, the latest first. */
    public List<SampleRow> samples(int cohort) {
        return followUps.samples(own().andEqual("f.cohort", cohort));
    }

    /** One page of the sampled graduates. */
    public Page<FollowUpRow> page(FollowUpFilter filter, PageRequest request) {
        Conditions where = own().andEqual("f.cohort", filter.cohort())
                .andEqual("f.sample_id", filter.sample())
                .andEqual("f.task", filter.task() == null ? null : filter.task().name())
                .andContains("g.name", filter.name());
        if (filter.state() != null) {
            where.andEqual("f.state", filter.state().name());
        }
        if (filter.telephone()) {
            where.and(FollowUps.OPEN)
                    .and("(f.token_hash is null or f.tries >= %d)".formatted(FollowUp.MOST_TRIES))
                    .and("not " + FollowUps.CHANGED);
        }
        if (filter.stale()) {
            where.and("(f.state = 'OUTDATED' or %s and %s)".formatted(FollowUps.OPEN, FollowUps.CHANGED));
        }
        if (filter.asked()) {
            where.and("f.asked_at is not null");
        }
        return followUps.page(where, request);
    }

    /** One of the own. @throws Refusal {@code follow_up.not_found} */
    public FollowUpRow find(long id) {
        return followUps.row(own().andEqual("f.id", id));
    }

    /**
     * Records what a graduate said by telephone, or that nobody answered.
     *
     * @param seen the version that the caller read: of two who record at once one wins
     * @param answer CONFIRMED, CONTRADICTED or UNREACHED
     * @param truth what is true instead; only of a contradiction
     * @return OUTDATED when something else is registered since, so that the answer does not count; else the answer
     * @throws Refusal {@code follow_up.not_found}, {@code follow_up.changed_meanwhile}, {@code follow_up.answered_already},
     *     {@code follow_up.answer}, {@code follow_up.truth}
     */
    public FollowUpState record(long id, int seen, FollowUpState answer, String truth) {
        find(id);
        FollowUp one = followUps.locked(followUps.find(id).orElseThrow());
        one.requireOpen();
        one.requireSeen(seen);
        if (answer == null || answer == FollowUpState.WAITING || answer == FollowUpState.OUTDATED) {
            throw new Refusal("follow_up.answer");
        }
        boolean contradicted = answer == FollowUpState.CONTRADICTED;
        String what =
                contradicted ? RequiredText.of(truth, LONGEST, () -> new Refusal("follow_up.truth", LONGEST)) : null;
        FollowUpState counts = followUps.isChanged(one) ? FollowUpState.OUTDATED : answer;
        one.answer(counts, what, actor, clock.instant());
        audit.write("FOLLOW_UP_RECORDED", "GRADUATE", one.graduateId(), counts + (what == null ? "" : ": " + what));
        return counts;
    }

    /**
     * 处理 of a contradiction, with what was done.
     *
     * @throws Refusal {@code follow_up.not_found}, {@code follow_up.note}, {@code follow_up.no_task}
     */
    public void settle(long id, String note) {
        find(id);
        String words = RequiredText.of(note, LONGEST, () -> new Refusal("follow_up.note", LONGEST));
        FollowUp one = followUps.locked(followUps.find(id).orElseThrow());
        one.close(words, actor, clock.instant());
        audit.write("FOLLOW_UP_SETTLED", "GRADUATE", one.graduateId(), words);
    }

    private Conditions own() {
        return new Conditions().andEqual("f.school_id", actor.requireSchool()).andWithin("g.department", actor.scope());
    }
}
