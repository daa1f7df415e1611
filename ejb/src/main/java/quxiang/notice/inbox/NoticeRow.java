package quxiang.notice.inbox;

import java.time.Instant;
import quxiang.common.Role;

/**
 * A notice as its reader sees it.
 *
 * @param key the key of its sentence
 * @param args what the sentence names
 */
public record NoticeRow(long id, Instant at, Role party, String key, Long signingId, boolean read, String... args) {}
