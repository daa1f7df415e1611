package quxiang.placement.course;

import java.time.Instant;
import quxiang.signing.SigningState;

/** One of a graduate's signings, open or ended. */
public record CourseSigning(long id, String employer, String jobTitle, SigningState state, Instant since) {}
