package quxiang.placement;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import quxiang.common.crypto.Sha256;

/**
 * Everything that is registered of a graduate, fact by fact. What is not registered is missing; the ID number is masked.
 *
 * @param said what each fact says
 */
public record PlacementFacts(Map<PlacementFact, String> said) {

    public PlacementFacts {
        Map<PlacementFact, String> kept = new EnumMap<>(PlacementFact.class);
        said.forEach((fact, text) -> {
            if (text != null && !text.isBlank()) {
                kept.put(fact, text.strip());
            }
        });
        said = Collections.unmodifiableMap(kept);
    }

    /** The facts of one part, in their order. */
    public Map<PlacementFact, String> of(FactPart part) {
        Map<PlacementFact, String> some = new LinkedHashMap<>();
        said.forEach((fact, text) -> {
            if (fact.part() == part) {
                some.put(fact, text);
            }
        });
        return some;
    }

    /** Only these facts, as far as they are there. */
    public PlacementFacts only(Set<PlacementFact> some) {
        Map<PlacementFact, String> kept = new EnumMap<>(said.isEmpty() ? new EnumMap<>(PlacementFact.class) : said);
        kept.keySet().retainAll(some);
        return new PlacementFacts(kept);
    }

    /** Whether something is registered. */
    boolean has(PlacementFact fact) {
        return said.containsKey(fact);
    }

    /** Tells these facts from any others. A page that was opened before something changed has another one. */
    public String digest() {
        String all = said.entrySet().stream()
                .map(fact -> fact.getKey() + "\u001F" + fact.getValue())
                .collect(Collectors.joining("\u001E"));
        return Sha256.hex(all.getBytes(StandardCharsets.UTF_8));
    }
}
