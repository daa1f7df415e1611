package quxiang.placement.course;

import java.time.Instant;
import quxiang.destination.DestinationState;

/**
 * One of a graduate's destinations.
 *
 * @param code of the table 毕业去向
 */
public record CourseDestination(long id, String code, DestinationState state, Instant submittedAt) {}
