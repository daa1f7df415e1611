package quxiang.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quxiang.common.FoldedText;

/** Full names of regions, from the province on. Examples are {@code 北京市 海淀区}, {@code 广东省 深圳市 南山区}. */
@ApplicationScoped
public class Regions {

    /** What GB/T 2260 puts between a province and its districts where there is no city. */
    private static final List<String> NO_CITY = List.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private final Codes codes;
    private volatile Map<String, String> byName;

    /** For the container's proxy. */
    protected Regions() {
        this(null);
    }

    @Inject
    public Regions(Codes codes) {
        this.codes = codes;
    }

    /** The full name of a region. It is the code itself when the table does not have it, and {@code null} for {@code null}. */
    public String name(String code) {
        Optional<Code> region = codes.find(CodeTable.REGION, code);
        if (region.isEmpty()) {
            return code;
        }
        return Stream.iterate(region, Optional::isPresent, this::around)
                .map(each -> each.orElseThrow().name())
                .filter(name -> !NO_CITY.contains(name))
                .reduce((below, above) -> above + " " + below)
                .stream()
                .collect(Collectors.joining());
    }

    /** The code of a region that is told by its code or its full name, with or without spaces. */
    public Optional<String> code(String told) {
        if (told == null) {
            return Optional.empty();
        }
        Map<String, String> known = byName;
        if (known == null) {
            known = codes.list(CodeTable.REGION).stream()
                    .map(Code::code)
                    .collect(Collectors.toMap(
                            code -> FoldedText.key(name(code)), Function.identity(), (one, other) -> one));
            byName = known;
        }
        return codes.find(CodeTable.REGION, told.strip())
                .map(Code::code)
                .or(() -> Optional.ofNullable(byName.get(FoldedText.key(told))));
    }

    /** A province by the first two digits of its places; {@code null} for {@code null}. */
    public String province(String digits) {
        return digits == null ? null : name(digits + "0000");
    }

    /** The provinces, in the order of the table. */
    public List<Code> provinces() {
        return codes.of(CodeTable.REGION, null);
    }

    private Optional<Code> around(Optional<Code> region) {
        return region.map(Code::parent).flatMap(parent -> codes.find(CodeTable.REGION, parent));
    }
}
