package quxiang.placement.course;

import java.util.List;

/** All that happened with one graduate, the latest first. */
public record GraduateCourse(
        List<CourseSigning> signings, List<CourseDestination> destinations, List<CourseEvent> events) {

    public GraduateCourse {
        signings = List.copyOf(signings);
        destinations = List.copyOf(destinations);
        events = List.copyOf(events);
    }
}
