package quxiang.destination;

import java.time.LocalDate;
import java.util.Set;
import quxiang.common.Refusal;

/**
 * The facts of a destination, as a graduate declares them.
 *
 * @param code of the table {@code DESTINATION}; 10 comes from a signed agreement alone
 * @param place the unit, the school, the troop, the country: where to
 * @param detail more words, or {@code null}
 * @param beginsOn from when on, or {@code null}
 */
public record DestinationFacts(String code, String place, String detail, LocalDate beginsOn) {

    /** 待就业, 不就业拟升学, 其他暂不就业: the codes without a destination yet. So nothing has to be proved and letters go on. */
    static final Set<String> WAITING = Set.of("70", "71", "72");

    private static final String AGREEMENT = "10";
    private static final String FREELANCE = "76";
    private static final int LONGEST_PLACE = 120;
    private static final int LONGEST_DETAIL = 500;

    /** @throws Refusal {@code destination.code}, {@code destination.place}, {@code destination.detail} */
    public DestinationFacts {
        if (code == null || code.isBlank() || code.equals(AGREEMENT)) {
            throw new Refusal("destination.code");
        }
        place = place == null || place.isBlank() ? null : place.strip();
        detail = detail == null || detail.isBlank() ? null : detail.strip();
        if (place == null && !WAITING.contains(code) && !code.equals(FREELANCE)
                || place != null && place.length() > LONGEST_PLACE) {
            throw new Refusal("destination.place", LONGEST_PLACE);
        }
        if (detail != null && detail.length() > LONGEST_DETAIL) {
            throw new Refusal("destination.detail", LONGEST_DETAIL);
        }
    }

    /** Whether it ends open letters and must be proved. */
    public boolean isFound() {
        return !WAITING.contains(code);
    }
}
