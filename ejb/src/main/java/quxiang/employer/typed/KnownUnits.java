package quxiang.employer.typed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.CreditCode;
import quxiang.common.Refusal;
import quxiang.common.sql.Conditions;
import quxiang.employer.Employer;
import quxiang.employer.Employers;

/** Finds verified units by what somebody types of their name or code. */
@ApplicationScoped
class KnownUnits {

    private static final int CODE = 18;
    private static final int SHORTEST = 2;

    @Inject
    Jdbi jdbi;

    @Inject
    Employers employers;

    /** Name and code of units that may be meant, the shortest names first; none for a single character. */
    List<String> like(String typed, int most) {
        if (typed.strip().length() < SHORTEST) {
            return List.of();
        }
        Conditions where = verified()
                .and("(%s)".formatted("lower(e.name) like :part escape '!' or e.credit_code like :code escape '!'"))
                .value("part", "%" + plain(typed).toLowerCase(Locale.ROOT) + "%")
                .value("code", plain(typed).toUpperCase(Locale.ROOT) + "%")
                .value("most", most);
        return jdbi.withHandle(
                handle -> where.of(handle.createQuery("""
                select concat(e.name, ' ', e.credit_code) as unit from employer e <where>
                order by length(e.name), e.id fetch first :most rows only
                """)).mapTo(String.class).list());
    }

    /** The unit that is meant by its code, its name, or both. @throws Refusal {@code paper.unit.unknown} */
    Employer find(String typed) {
        String text = typed.strip();
        String last = text.substring(Math.max(0, text.length() - CODE));
        return code(last)
                .flatMap(employers::find)
                .filter(unit -> unit.isVerified() && isIn(unit))
                .or(() -> named(text))
                .orElseThrow(() -> new Refusal("paper.unit.unknown"));
    }

    private static Optional<CreditCode> code(String text) {
        try {
            return Optional.of(new CreditCode(text));
        } catch (Refusal noCode) {
            return Optional.empty();
        }
    }

    private static boolean isIn(Employer unit) {
        try {
            unit.requireNotSuspended();
            return true;
        } catch (Refusal suspended) {
            return false;
        }
    }

    /** A name that several units have means none of them. */
    private Optional<Employer> named(String name) {
        Conditions where = verified().and("e.name = :name", "name", name);
        List<Long> ids = jdbi.withHandle(
                handle -> where.of(handle.createQuery("select e.id from employer e <where> fetch first 2 rows only"))
                        .mapTo(Long.class)
                        .list());
        return ids.size() == 1 ? employers.find(ids.get(0)) : Optional.empty();
    }

    private static Conditions verified() {
        return new Conditions().and("e.verified_at is not null").and("e.suspended_at is null");
    }

    private static String plain(String text) {
        return text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
