package quxiang.signing;

import java.io.Serializable;
import java.time.Instant;

/** An invitation whose deadline has passed. */
public record DueInvitation(long id, Instant deadline) implements Serializable {}
