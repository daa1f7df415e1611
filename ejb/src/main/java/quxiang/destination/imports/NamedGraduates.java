package quxiang.destination.imports;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.crypto.Seal;
import quxiang.intake.IntakeOwner;
import quxiang.intake.RowOutcome;
import quxiang.roster.PersonName;
import quxiang.roster.RosterKeys;

/** The graduates of a school's roster whom the rows of a table name, looked up together. */
final class NamedGraduates {

    private final Jdbi jdbi;
    private final Seal seal;
    private final IntakeOwner owner;

    NamedGraduates(Jdbi jdbi, Seal seal, IntakeOwner owner) {
        this.jdbi = jdbi;
        this.seal = seal;
        this.owner = owner;
    }

    private record Named(long id, String name, String liveIdHash, String rosterKey, String studentNo) {}

    /**
     * Finds them by all numbers that a row gives, and by their name.
     *
     * @param refused where those that name nobody are put, with the reason
     */
    Map<DestinationLine, Long> of(List<DestinationLine> lines, Map<DestinationLine, RowOutcome> refused) {
        List<Named> candidates = candidates(lines);
        Map<String, Named> byId = by(candidates, Named::liveIdHash);
        Map<String, Named> byKey = by(candidates, Named::rosterKey);
        Map<String, Named> byNumber = by(candidates, Named::studentNo);
        Map<DestinationLine, Long> found = new IdentityHashMap<>();
        for (DestinationLine line : lines) {
            List<Named> named = new ArrayList<>();
            if (line.idNumber() != null) {
                named.add(idKeys(line).stream()
                        .map(byId::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
            }
            if (line.examNo() != null) {
                named.add(byKey.get(examKey(line)));
            }
            if (line.studentNo() != null) {
                named.add(byNumber.get(line.studentNo()));
            }
            Named first = named.get(0);
            if (named.stream().anyMatch(Objects::isNull)) {
                refused.put(line, RowOutcome.refused("destination.row.nobody"));
            } else if (named.stream().anyMatch(other -> other.id() != first.id())) {
                refused.put(line, RowOutcome.refused("destination.row.several"));
            } else if (!PersonName.same(first.name(), line.name())) {
                refused.put(
                        line, RowOutcome.refusedIn(DestinationColumn.NAME, "destination.row.other_name", List.of()));
            } else {
                found.put(line, first.id());
            }
        }
        return found;
    }

    private List<Named> candidates(List<DestinationLine> lines) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select g.id, g.name, g.live_id_hash, g.roster_key, g.student_no from graduate g
                where g.school_id = :school and g.cohort = :cohort and g.removed_at is null
                    and (g.live_id_hash = any(:ids) or g.roster_key = any(:keys) or g.student_no = any(:numbers))
                """)
                .bind("school", owner.schoolId())
                .bind("cohort", owner.cohort())
                .bindArray("ids", String.class, idKeys(lines))
                .bindArray("keys", String.class, told(lines, line -> line.examNo() == null ? null : examKey(line)))
                .bindArray("numbers", String.class, told(lines, DestinationLine::studentNo))
                .mapTo(Named.class)
                .list());
    }

    private static Set<String> told(List<DestinationLine> lines, Function<DestinationLine, String> what) {
        return lines.stream().map(what).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Map<String, Named> by(List<Named> candidates, Function<Named, String> what) {
        return candidates.stream()
                .filter(one -> what.apply(one) != null)
                .collect(Collectors.toMap(what, one -> one, (one, other) -> one));
    }

    private Set<String> idKeys(List<DestinationLine> lines) {
        return lines.stream()
                .filter(line -> line.idNumber() != null)
                .flatMap(line -> idKeys(line).stream())
                .collect(Collectors.toSet());
    }

    private List<String> idKeys(DestinationLine line) {
        return seal.hashesOf(line.idNumber()).stream()
                .map(hash -> RosterKeys.liveId(owner.schoolId(), owner.cohort(), hash))
                .toList();
    }

    private String examKey(DestinationLine line) {
        return RosterKeys.key(owner.schoolId(), owner.cohort(), line.examNo(), null);
    }
}
