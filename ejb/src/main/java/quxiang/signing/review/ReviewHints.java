package quxiang.signing.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.RowReader;
import quxiang.common.sql.WhereClause;
import quxiang.signing.list.ReviewHint;
import quxiang.signing.list.SchoolScope;

/** The hints on the rows of a page, all by one statement. */
@Stateless
@RolesAllowed("SCHOOL")
public class ReviewHints {

    @PersistenceContext
    EntityManager em;

    @Inject
    SchoolScope scope;

    @Inject
    ShanghaiClock clock;

    /** The hints of each of these signings that is the reader's; of those without any, none. */
    @SuppressWarnings("unchecked")
    public Map<Long, List<HintRow>> of(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        WhereClause where = scope.named(ids);
        List<Object[]> rows = where.bind(em.createNativeQuery(Arrays.stream(ReviewHint.values())
                        .map(hint -> hint.figureIfAny(now))
                        .collect(Collectors.joining(
                                ", ",
                                "select s.id, ",
                                " from signing s join employer e on e.id = s.employer_id"
                                        + " join graduate g on g.id = s.graduate_id" + where.sql()))))
                .getResultList();
        Map<Long, List<HintRow>> hints = new HashMap<>();
        for (Object[] row : rows) {
            RowReader columns = new RowReader(row);
            long id = columns.number();
            List<HintRow> found = new ArrayList<>();
            for (ReviewHint kind : ReviewHint.values()) {
                Long figure = columns.numberOrNull();
                if (figure != null) {
                    found.add(new HintRow(kind, figure));
                }
            }
            hints.put(id, found);
        }
        return hints;
    }
}
