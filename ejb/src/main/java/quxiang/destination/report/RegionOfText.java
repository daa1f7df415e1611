package quxiang.destination.report;

import java.util.Optional;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/** Finds the county that an address begins with, in the code table of regions. */
final class RegionOfText {

    /** Levels of a municipality that no address names. */
    private static final String UNNAMED = "市辖区";

    private final Codes codes;

    RegionOfText(Codes codes) {
        this.codes = codes;
    }

    /** The code of the county; nothing when the address does not tell it. */
    Optional<String> county(String address) {
        if (address == null) {
            return Optional.empty();
        }
        String text = address.replaceAll("[\\s/、,，-]", "");
        if (text.matches("\\d{6}.*") && !text.substring(0, 6).endsWith("00")) {
            return codes.find(CodeTable.REGION, text.substring(0, 6)).map(Code::code);
        }
        for (Code province : codes.of(CodeTable.REGION, null)) {
            Optional<String> rest = behind(text, province.name());
            if (rest.isPresent()) {
                return inProvince(province, rest.get());
            }
        }
        return Optional.empty();
    }

    private Optional<String> inProvince(Code province, String text) {
        for (Code city : codes.of(CodeTable.REGION, province.code())) {
            Optional<String> rest = city.name().equals(UNNAMED)
                    ? Optional.of(text.startsWith(UNNAMED) ? text.substring(UNNAMED.length()) : text)
                    : behind(text, city.name());
            Optional<String> county = rest.flatMap(behind -> inCity(city, behind));
            if (county.isPresent()) {
                return county;
            }
        }
        return inCity(province, text);
    }

    private Optional<String> inCity(Code city, String text) {
        return codes.of(CodeTable.REGION, city.code()).stream()
                .filter(county -> !county.code().endsWith("00") && text.startsWith(county.name()))
                .map(Code::code)
                .findFirst();
    }

    /** What stands behind a name, with or without its last word (省, 市, 自治区 ...). */
    private static Optional<String> behind(String text, String name) {
        if (text.startsWith(name)) {
            return Optional.of(text.substring(name.length()));
        }
        String brief = name.replaceFirst("(省|市|特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区)$", "");
        return brief.length() >= 2 && text.startsWith(brief)
                ? Optional.of(text.substring(brief.length()))
                : Optional.empty();
    }
}
