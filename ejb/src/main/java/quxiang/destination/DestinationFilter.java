package quxiang.destination;

import java.time.LocalDate;

/**
 * Which destinations a school wants to see; what is {@code null} narrows nothing.
 *
 * @param waiting only those that the reader can decide now
 * @param asked only those with an objection or 作废申请
 * @param name a part of the graduate's name
 * @param code of the code table 毕业去向
 * @param kind of {@link DestinationKind}
 * @param submittedFrom the first day in Asia/Shanghai on which it may have been submitted
 * @param submittedTo the last one
 * @param registeredOn only those registered on that day in Asia/Shanghai, whatever became of them
 */
public record DestinationFilter(
        int cohort,
        DestinationState state,
        boolean waiting,
        boolean asked,
        String name,
        String department,
        String code,
        String kind,
        LocalDate submittedFrom,
        LocalDate submittedTo,
        LocalDate registeredOn) {

    /** All of a cohort that the reader can decide now. */
    public static DestinationFilter waiting(int cohort) {
        return new DestinationFilter(cohort, null, true, false, null, null, null, null, null, null, null);
    }

    /** Those of them that the reader can decide now. */
    public DestinationFilter undecided() {
        return new DestinationFilter(
                cohort, state, true, asked, name, department, code, kind, submittedFrom, submittedTo, registeredOn);
    }

    /** Whether those that wait longest come first. */
    boolean isQueue() {
        return waiting || state != null && state.isWaiting();
    }
}
