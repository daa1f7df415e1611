package quxiang.destination;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A destination in a list.
 *
 * @param note why it was rejected or revoked, or {@code null}
 * @param objection what the graduate says against it, or {@code null}
 * @param commissioned whether the roster says 定向 or 委培
 * @param endWish why the graduate asks to end a registered one, or {@code null}
 * @param images how many images there are
 * @param twice whether one of the images proves another destination too
 * @param endorsedAt when the department found it good, or {@code null}
 * @param decidedName who decided, or {@code null}
 * @param samePhone how many destinations of other units have the same contact's telephone
 * @param ownPhone whether the contact's telephone is the graduate's own
 */
public record DestinationRow(
        long id,
        long graduateId,
        String name,
        String idMasked,
        String department,
        String levelCode,
        String major,
        boolean commissioned,
        String kind,
        String code,
        String place,
        String detail,
        LocalDate beginsOn,
        DestinationState state,
        String note,
        String objection,
        String endWish,
        int images,
        boolean twice,
        Instant submittedAt,
        Instant endorsedAt,
        String endorsedName,
        Instant decidedAt,
        String decidedName,
        long samePhone,
        boolean ownPhone) {

    /** Whether something about it asks for a second look. */
    public boolean isDoubtful() {
        return twice || samePhone > 0 || ownPhone || commissioned && !"COMMISSIONED".equals(kind);
    }
}
