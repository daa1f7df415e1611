package quxiang.employer.typed;

/**
 * A unit as a graduate names it: a known one, or one that is typed with all its facts.
 *
 * @param known name and code of a known unit, or one of them; {@code null} for a unit that is typed
 * @param code 统一社会信用代码
 * @param codeAgain the same once more, when its check character is wrong; else {@code null}
 * @param nature 单位性质, a code of its table
 * @param industry 单位行业, a code of its table
 * @param place 单位所在地 with the address
 */
public record TypedUnit(
        String known,
        String name,
        String code,
        String codeAgain,
        String nature,
        String industry,
        String place,
        String contact,
        String phone) {

    public TypedUnit {
        known = filled(known);
        name = filled(name);
        code = filled(code);
        codeAgain = filled(codeAgain);
        nature = filled(nature);
        industry = filled(industry);
        place = filled(place);
        contact = filled(contact);
        phone = filled(phone);
    }

    private static String filled(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
