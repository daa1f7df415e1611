package quxiang.destination;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The facts of a destination, as a graduate types them.
 *
 * @param kind of {@link DestinationKind}, or {@code null} while none is chosen
 * @param place the unit, the school, the troop: where to
 * @param detail more words, or {@code null}
 * @param beginsOn from when on, or {@code null}
 * @param told what else the kind asks for, without what was left empty
 * @param codeAgain the 统一社会信用代码 once more, when its check character is wrong, or {@code null}
 */
public record DestinationFacts(
        String kind,
        String place,
        String detail,
        LocalDate beginsOn,
        Map<DestinationField, String> told,
        String codeAgain) {

    /** 待就业, 不就业拟升学, 其他暂不就业: the codes without a destination yet. So nothing has to be proved and letters go on. */
    static final Set<String> WAITING = Set.of("70", "71", "72");

    public DestinationFacts {
        kind = filled(kind);
        place = filled(place);
        detail = filled(detail);
        Map<DestinationField, String> kept = new EnumMap<>(DestinationField.class);
        told.forEach((field, typed) -> {
            if (filled(typed) != null) {
                kept.put(field, filled(typed));
            }
        });
        told = Map.copyOf(kept);
    }

    /** Facts whose code is typed once. */
    public DestinationFacts(
            String kind, String place, String detail, LocalDate beginsOn, Map<DestinationField, String> told) {
        this(kind, place, detail, beginsOn, told, null);
    }

    private static String filled(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
