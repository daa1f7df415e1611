package quxiang.letter;

import java.time.Instant;

/**
 * A letter that was typed and not sent.
 *
 * @param requestId of the page that it was typed on
 * @param content what was typed, as the page sent it
 * @param graduates to how many it was to go
 */
public record LetterDraft(String requestId, String content, int graduates, Instant changedAt) {}
