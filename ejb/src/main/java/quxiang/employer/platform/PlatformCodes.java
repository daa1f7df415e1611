package quxiang.employer.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import quxiang.common.Refusal;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.reference.Regions;

/** Looks up codes by the names that a foreign table uses. */
@ApplicationScoped
class PlatformCodes {

    @Inject
    private Codes codes;

    private volatile Map<String, String> regions;

    /** A code that was given as it is or by its name. */
    Optional<String> code(CodeTable table, String text) {
        return codes.find(table, text).or(() -> codes.byName(table, text)).map(Code::code);
    }

    /** A district by its code or full name. @throws Refusal {@code platform.row.unknown} */
    String region(String text) {
        String code = codes.find(CodeTable.REGION, text)
                .map(Code::code)
                .orElseGet(() -> byFullName().get(text.replace(" ", "")));
        if (code == null || !codes.of(CodeTable.REGION, code).isEmpty()) {
            throw new Refusal("platform.row.unknown", PlatformColumn.REGION.header(), text);
        }
        return code;
    }

    /** A region's full name: {@code 北京市 海淀区}. */
    String regionName(String region) {
        return new Regions(codes).name(region);
    }

    private Map<String, String> byFullName() {
        Map<String, String> known = regions;
        if (known == null) {
            known = new HashMap<>();
            for (Code code : codes.list(CodeTable.REGION)) {
                known.put(regionName(code.code()).replace(" ", ""), code.code());
            }
            regions = known;
        }
        return known;
    }
}
