package quxiang.placement.course;

import java.time.Instant;

/**
 * What somebody did with a graduate's row or account.
 *
 * @param actor who did it
 * @param action what, as the record of actions calls it
 */
public record CourseEvent(Instant at, String actor, String action) {}
