package quxiang.notice.announcement;

import java.time.Instant;

/**
 * 公告: what the centre tells everybody on the first page.
 *
 * @param body as {@link quxiang.common.FormattedText} keeps it
 */
public record Announcement(long id, String title, String body, Instant publishedAt) {}
