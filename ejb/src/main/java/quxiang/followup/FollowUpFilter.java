package quxiang.followup;

/**
 * Which of the sampled graduates a school wants to see. What is {@code null} narrows nothing.
 *
 * @param telephone only those who have to be asked by telephone
 * @param stale only those of whom something else is registered since
 * @param asked only those who were asked
 */
public record FollowUpFilter(
        int cohort,
        Long sample,
        FollowUpState state,
        FollowUpTask task,
        String name,
        boolean telephone,
        boolean stale,
        boolean asked) {}
