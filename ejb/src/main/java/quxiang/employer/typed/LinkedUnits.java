package quxiang.employer.typed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Which known unit a typed one is, by the code that was typed. It counts from the moment on at which that unit is verified, and
 * as long as it is not suspended.
 */
@ApplicationScoped
public class LinkedUnits {

    /** That the unit {@code :unit} is named by the typed unit of the signing {@code s}. */
    public static final String NAMED = """
            exists (select 1 from employer t join employer u on u.credit_code = t.typed_code
                where t.id = s.employer_id and u.id = :unit and u.verified_at is not null and u.suspended_at is null)""";

    @Inject
    Jdbi jdbi;

    /** The known unit that a typed one names, if there is one. */
    public Optional<Long> knownFor(long typed) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select u.id from employer t join employer u on u.credit_code = t.typed_code
                        where t.id = :typed and u.verified_at is not null and u.suspended_at is null
                        """).bind("typed", typed).mapTo(Long.class).findOne());
    }

    /** Whether a known unit is the one that a typed one names. */
    public boolean isNamed(long known, long typed) {
        return knownFor(typed).filter(found -> found == known).isPresent();
    }
}
