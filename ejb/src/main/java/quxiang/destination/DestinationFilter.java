package quxiang.destination;

import java.time.LocalDate;

/**
 * Which destinations a school wants to see; what is {@code null} narrows nothing.
 *
 * @param asked only those with an objection or 作废申请
 * @param name a part of the graduate's name
 * @param code of the code table 毕业去向
 * @param kind of {@link DestinationKind}
 * @param registeredOn only those registered on that day in Asia/Shanghai, whatever became of them
 */
public record DestinationFilter(
        int cohort,
        DestinationState state,
        boolean asked,
        String name,
        String code,
        String kind,
        LocalDate registeredOn) {}
