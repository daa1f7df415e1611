package quxiang.notice.announcement;

import java.time.Instant;

/** 公告: what the centre tells everybody on the first page. */
public record Announcement(long id, String title, String body, Instant publishedAt) {}
