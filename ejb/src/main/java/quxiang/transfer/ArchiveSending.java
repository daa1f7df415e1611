package quxiang.transfer;

import java.time.LocalDate;

/**
 * An archive left the school.
 *
 * @param parcel the number by which the post knows it
 * @param cameBackOn when it came back, or {@code null}
 * @param why it came back, or {@code null}
 */
public record ArchiveSending(
        LocalDate sentOn,
        String way,
        String parcel,
        String receiver,
        String recipient,
        String address,
        LocalDate cameBackOn,
        String why) {}
