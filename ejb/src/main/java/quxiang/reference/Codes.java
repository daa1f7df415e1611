package quxiang.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.RowReader;

/** The code tables as they are valid today. They are read once: a new edition comes with a new release or an import, which forgets the old. */
@ApplicationScoped
public class Codes {

    @PersistenceContext
    EntityManager em;

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

    @SuppressWarnings("unchecked")
    private Map<String, Code> read(CodeTable table) {
        List<Object[]> rows = em.createNativeQuery("select code, name, name_en, parent from code where code_table = ?"
                        + " and valid_from <= ? and (valid_to is null or valid_to >= ?) order by position, code")
                .setParameter(1, table.name())
                .setParameter(2, Date.valueOf(clock.today()))
                .setParameter(3, Date.valueOf(clock.today()))
                .getResultList();
        Map<String, Code> codes = new LinkedHashMap<>();
        for (Object[] row : rows) {
            RowReader columns = new RowReader(row);
            Code code = new Code(columns.text(), columns.text(), columns.text(), columns.text());
            codes.put(code.code(), code);
        }
        return codes;
    }
}
