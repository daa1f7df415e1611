package quxiang.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Full names of regions, from the province on. Examples are {@code 北京市 海淀区}, {@code 广东省 深圳市 南山区}. */
@ApplicationScoped
public class Regions {

    /** What GB/T 2260 puts between a province and its districts where there is no city. */
    private static final List<String> NO_CITY = List.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private final Codes codes;

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

    private Optional<Code> around(Optional<Code> region) {
        return region.map(Code::parent).flatMap(parent -> codes.find(CodeTable.REGION, parent));
    }
}
