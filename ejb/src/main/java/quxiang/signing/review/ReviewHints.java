package quxiang.signing.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.ShanghaiClock;
import quxiang.signing.list.ReviewHint;
import quxiang.signing.list.SchoolScope;

/** The hints on the rows of a page, all by one statement. */
@Stateless
@RolesAllowed("SCHOOL")
public class ReviewHints {

    @Inject
    Jdbi jdbi;

    @Inject
    SchoolScope scope;

    @Inject
    ShanghaiClock clock;

    /** The hints of each of these signings that is the reader's; of those without any, none. */
    public Map<Long, List<HintRow>> of(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String figures = Arrays.stream(ReviewHint.values())
                .map(hint -> "%s as %s".formatted(hint.figureIfAny(), hint))
                .collect(Collectors.joining(", "));
        Map<Long, List<HintRow>> hints = new HashMap<>();
        jdbi.useHandle(handle -> ReviewHint.at(clock.instant(), scope.named(ids))
                .of(handle.createQuery("""
                        select s.id, <figures> from signing s join employer e on e.id = s.employer_id
                        join graduate g on g.id = s.graduate_id <where>
                        """))
                .define("figures", figures)
                .map((row, context) -> Map.entry(row.getLong("id"), hints(row)))
                .forEach(found -> hints.put(found.getKey(), found.getValue())));
        return hints;
    }

    private static List<HintRow> hints(ResultSet row) throws SQLException {
        List<HintRow> found = new ArrayList<>();
        for (ReviewHint kind : ReviewHint.values()) {
            long figure = row.getLong(kind.name());
            if (!row.wasNull()) {
                found.add(new HintRow(kind, figure));
            }
        }
        return found;
    }
}
