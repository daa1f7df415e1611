package quxiang.transfer;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The archive of a graduate in the school's list.
 *
 * @param goal {@code null} as long as the graduate told nothing
 * @param sentOn when it was sent last, or {@code null}
 * @param parcel the post's number of it, or {@code null}
 * @param transferNumber 转递编号 of the confirmed sheet, or {@code null}
 */
public record ArchiveRow(
        long id,
        String name,
        String idMasked,
        String studentNo,
        String department,
        String major,
        TransferState state,
        String goal,
        String receiver,
        String recipient,
        String address,
        String phone,
        String way,
        String note,
        Instant filledAt,
        String hukouGoal,
        String hukouAddress,
        LocalDate sentOn,
        String parcel,
        String transferNumber) {}
