package quxiang.destination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.CreditCode;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;

/** The kinds of destinations that are valid today, and what is wrong with facts of one. */
@ApplicationScoped
public class DestinationKinds {

    private static final int LONGEST_PLACE = 120;
    private static final int LONGEST_DETAIL = 500;

    @Inject
    Jdbi jdbi;

    @Inject
    Codes codes;

    @Inject
    ShanghaiClock clock;

    private final AtomicReference<Edition> edition = new AtomicReference<>();

    /** All of them, in their order. */
    public List<DestinationKind> list() {
        return List.copyOf(kinds().values());
    }

    /** The kind of a key, or nothing when it is none or not valid any more. */
    public Optional<DestinationKind> find(String kind) {
        return kind == null ? Optional.empty() : Optional.ofNullable(kinds().get(kind));
    }

    /** The name of a kind in Chinese; of one that is not valid any more the name of its code. */
    String nameOf(String kind, String code) {
        return find(kind)
                .map(DestinationKind::name)
                .orElseGet(() ->
                        codes.find(CodeTable.DESTINATION, code).map(Code::name).orElse(code));
    }

    /**
     * Says all that is wrong with facts at once.
     *
     * @return nothing when they can be submitted, but for their proof; {@code destination.code}, {@code destination.place},
     *     {@code destination.detail}, {@code destination.fact.*}, {@code credit_code.check_digit}, {@code credit_code.again}
     */
    public List<Refusal> faults(DestinationFacts facts) {
        Optional<DestinationKind> kind = find(facts.kind());
        if (kind.isEmpty()) {
            return List.of(new Refusal("destination.code"));
        }
        List<Refusal> wrong = new ArrayList<>();
        String place = facts.place();
        if (place == null ? kind.get().placeRequired() : place.length() > LONGEST_PLACE) {
            wrong.add(new Refusal("destination.place", LONGEST_PLACE));
        }
        if (facts.detail() != null && facts.detail().length() > LONGEST_DETAIL) {
            wrong.add(new Refusal("destination.detail", LONGEST_DETAIL));
        }
        for (AskedField asked : kind.get().fields()) {
            String typed = facts.told().get(asked.field());
            try {
                if (typed != null) {
                    String kept = asked.field().tidy(typed, codes);
                    if (asked.field() == DestinationField.CREDIT_CODE) {
                        CreditCode.typed(kept, facts.codeAgain());
                    }
                } else if (asked.required()) {
                    throw asked.field().refused();
                }
            } catch (Refusal refused) {
                wrong.add(refused);
            }
        }
        return wrong;
    }

    /**
     * What is kept of the facts: only those that the kind asks for, as they are written.
     *
     * @throws Refusal the first of {@link #faults}
     */
    DestinationFacts tidy(DestinationFacts facts) {
        for (Refusal wrong : faults(facts)) {
            throw wrong;
        }
        DestinationKind kind = find(facts.kind()).orElseThrow();
        Map<DestinationField, String> told = new LinkedHashMap<>();
        for (AskedField asked : kind.fields()) {
            String typed = facts.told().get(asked.field());
            if (typed != null) {
                told.put(asked.field(), asked.field().tidy(typed, codes));
            }
        }
        return new DestinationFacts(
                facts.kind(), kind.placeIs() == null ? null : facts.place(), facts.detail(), facts.beginsOn(), told);
    }

    private Map<String, DestinationKind> kinds() {
        Edition read = edition.get();
        if (read == null || !read.day().equals(clock.today())) {
            read = new Edition(clock.today(), read());
            edition.set(read);
        }
        return read.kinds();
    }

    private Map<String, DestinationKind> read() {
        return jdbi.withHandle(handle -> {
            Map<String, List<AskedField>> fields = handle.createQuery("""
                    select kind, field, required from destination_kind_field
                    where valid_from <= :today and (valid_to is null or valid_to >= :today) order by kind, position
                    """)
                    .bind("today", clock.today())
                    .mapTo(FieldRow.class)
                    .collect(Collectors.groupingBy(
                            FieldRow::kind,
                            Collectors.mapping(
                                    row -> new AskedField(row.field(), row.required()), Collectors.toList())));
            Map<String, DestinationKind> kinds = new LinkedHashMap<>();
            handle.createQuery("""
                    select kind, code, name, name_en, place_is, place_is_en, place_required, proof_is, proof_is_en, proof_required,
                        check_is, check_is_en
                    from destination_kind where valid_from <= :today and (valid_to is null or valid_to >= :today)
                    order by position, valid_from
                    """)
                    .bind("today", clock.today())
                    .mapTo(KindRow.class)
                    .forEach(row -> kinds.put(row.kind(), row.with(fields.getOrDefault(row.kind(), List.of()))));
            return kinds;
        });
    }

    /** What is valid on a day. */
    private record Edition(LocalDate day, Map<String, DestinationKind> kinds) {}

    private record FieldRow(String kind, DestinationField field, boolean required) {}

    private record KindRow(
            String kind,
            String code,
            String name,
            String nameEn,
            String placeIs,
            String placeIsEn,
            boolean placeRequired,
            String proofIs,
            String proofIsEn,
            boolean proofRequired,
            String checkIs,
            String checkIsEn) {

        DestinationKind with(List<AskedField> fields) {
            return new DestinationKind(
                    kind,
                    code,
                    name,
                    nameEn,
                    placeIs,
                    placeIsEn,
                    placeRequired,
                    proofIs,
                    proofIsEn,
                    proofRequired,
                    checkIs,
                    checkIsEn,
                    fields);
        }
    }
}
