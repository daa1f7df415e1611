package quxiang.notice.channel;

import java.time.Instant;

/** A message that would have left. */
public record DemoMessage(Instant at, String channel, String target, String body) {}
