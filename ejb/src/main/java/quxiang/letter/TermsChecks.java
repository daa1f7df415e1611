package quxiang.letter;

import quxiang.common.Refusal;

/** What the parts of a letter check alike. */
final class TermsChecks {

    private TermsChecks() {}

    /** @throws Refusal {@code letter.missing} or {@code letter.too_long}, naming the field's key */
    static String required(String field, String text, int longest) {
        String tidy = optional(field, text, longest);
        if (tidy == null) {
            throw new Refusal("letter.missing." + field);
        }
        return tidy;
    }

    static String optional(String field, String text, int longest) {
        String tidy = text == null ? "" : text.strip();
        if (tidy.length() > longest) {
            throw new Refusal("letter.too_long." + field, longest);
        }
        return tidy.isEmpty() ? null : tidy;
    }

    static Integer between(String field, Integer number, int least, int most) {
        if (number != null && (number < least || number > most)) {
            throw new Refusal("letter.out_of_range." + field, least, most);
        }
        return number;
    }
}
