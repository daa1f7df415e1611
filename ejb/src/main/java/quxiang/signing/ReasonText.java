package quxiang.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import quxiang.common.Refusal;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/** Makes the reason that stands in the history: one from the list, a text, or both. */
@ApplicationScoped
public class ReasonText {

    private static final int LONGEST = 400;

    @Inject
    Codes codes;

    /** @throws Refusal {@code signing.reason_missing}, {@code signing.reason_unknown}, {@code signing.reason_too_long} */
    public String sentence(CodeTable table, String code, String text) {
        String free = text == null ? "" : text.strip();
        if (free.length() > LONGEST) {
            throw new Refusal("signing.reason_too_long", LONGEST);
        }
        if (code == null || code.isBlank()) {
            if (free.isEmpty()) {
                throw new Refusal("signing.reason_missing");
            }
            return free;
        }
        Code chosen = codes.find(table, code).orElseThrow(() -> new Refusal("signing.reason_unknown"));
        return free.isEmpty() ? chosen.name() : chosen.name() + "：" + free;
    }
}
