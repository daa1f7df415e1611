package quxiang.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.ShanghaiClock;

/**
 * The code tables as they are valid today. They are read once: a new edition comes with a new release or an import, which forgets the
 * old.
 */
@ApplicationScoped
public class Codes {

    @Inject
    Jdbi jdbi;

    @Inject
    ShanghaiClock clock;

    private final Map<CodeTable, Map<String, Code>> tables = new ConcurrentHashMap<>();

    public Optional<Code> find(CodeTable table, String code) {
        return code == null
                ? Optional.empty()
                : Optional.ofNullable(table(table).get(code));
    }

    /** A code by its name, in Chinese. */
    public Optional<Code> byName(CodeTable table, String name) {
        return table(table).values().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** The whole table, in its own order. */
    public List<Code> list(CodeTable table) {
        return List.copyOf(table(table).values());
    }

    /** The codes that belong to another one; those that belong to none for {@code null}. */
    public List<Code> of(CodeTable table, String parent) {
        return table(table).values().stream()
                .filter(code -> Objects.equals(code.parent(), parent))
                .toList();
    }

    private Map<String, Code> table(CodeTable table) {
        return tables.computeIfAbsent(table, this::read);
    }

    private Map<String, Code> read(CodeTable table) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select code, name, name_en, parent from code
                where code_table = :table and valid_from <= :today and (valid_to is null or valid_to >= :today)
                order by position, code
                """)
                .bind("table", table)
                .bind("today", clock.today())
                .mapTo(Code.class)
                .collect(Collectors.toMap(Code::code, Function.identity(), (one, other) -> other, LinkedHashMap::new)));
    }
}
