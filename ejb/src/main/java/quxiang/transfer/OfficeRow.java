package quxiang.transfer;

import java.time.Instant;

/**
 * A public office in the list.
 *
 * @param endedAt since when nothing is sent there any more, or {@code null}
 */
public record OfficeRow(
        long id, String name, String regionCode, String recipient, String address, String phone, Instant endedAt) {}
