package quxiang.roster.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import quxiang.roster.PersonName;
import quxiang.roster.RosterKeys;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterRow;
import quxiang.roster.format.RowFault;
import quxiang.roster.format.RowRefusal;
import quxiang.roster.imports.GraduateTable.Known;

/**
 * Which graduate each row of a chunk means. It is who has its number; or who has its document and its name, whatever
 * number stood there before: a 考生号 that was added later, or two that were exchanged. A number or document that
 * another graduate has is refused, unless that one's own row gives it up.
 */
final class RowMatches {

    private final RosterRun run;
    private final List<Match> matches = new ArrayList<>();
    private final Map<String, Known> byKey = new HashMap<>();
    private final Map<String, Known> byDocument = new HashMap<>();

    /** A row and the graduate whom it means, or {@code null} for a new one. */
    static final class Match {

        private final RosterRow row;
        private final Known before;
        private final String key;
        private final String liveId;
        private RowRefusal refusal;

        private Match(RosterRow row, Known before, RosterRun run) {
            this.row = row;
            this.before = before;
            this.key = row.key(run.schoolId(), run.cohort());
            this.liveId = row.liveId(run.schoolId(), run.cohort());
        }

        RosterRow row() {
            return row;
        }

        Known before() {
            return before;
        }

        RowRefusal refusal() {
            return refusal;
        }

        boolean changesNothing() {
            return before != null && !before.removed() && before.factsHash().equals(row.factsHash());
        }

        private boolean movesFrom(String number) {
            return refusal == null && before != null && before.key().equals(number) && !key.equals(number);
        }

        private boolean givesUp(Known holder) {
            return refusal == null
                    && before != null
                    && before.id() == holder.id()
                    && !before.idHash().equals(row.idHash());
        }
    }

    private RowMatches(RosterRun run) {
        this.run = run;
    }

    static RowMatches of(RosterRun run, List<RosterRow> rows, GraduateTable graduates) throws SQLException {
        RowMatches matches = new RowMatches(run);
        matches.look(rows, graduates);
        rows.forEach(row -> matches.match(row, graduates));
        matches.refuse();
        return matches;
    }

    List<Match> all() {
        return matches;
    }

    /** Those whose number or document changes. Where another row takes it, it has to be free before. */
    Set<Known> released() {
        Set<Known> released = new HashSet<>();
        for (Match match : matches) {
            Known before = match.before;
            boolean changed = match.refusal == null
                    && before != null
                    && !before.removed()
                    && (!before.key().equals(match.key) || !before.idHash().equals(match.row.idHash()));
            if (changed) {
                released.add(before);
            }
        }
        return released;
    }

    private void look(List<RosterRow> rows, GraduateTable graduates) throws SQLException {
        Set<RosterColumn> silent = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (RosterRow row : rows) {
            silent.addAll(row.facts().unsaid());
            keys.add(row.key(run.schoolId(), run.cohort()));
        }
        byKey.putAll(graduates.byKey(keys, silent));
        Set<String> documents = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (RosterRow row : rows) {
            Known known = byKey.get(row.key(run.schoolId(), run.cohort()));
            if (known == null || known.removed() || !known.idHash().equals(row.idHash())) {
                documents.add(row.liveId(run.schoolId(), run.cohort()));
            }
            if (known == null && otherKey(row) != null) {
                others.add(otherKey(row));
            }
        }
        byDocument.putAll(graduates.byDocument(documents, silent));
        byKey.putAll(graduates.byKey(others, silent));
    }

    /** The number by which the graduate was known before there was a 考生号. */
    private String otherKey(RosterRow row) {
        boolean both = row.facts().examNo() != null && row.facts().studentNo() != null;
        return both
                ? RosterKeys.key(run.schoolId(), run.cohort(), null, row.facts().studentNo())
                : null;
    }

    private void match(RosterRow row, GraduateTable graduates) {
        Known meant = meant(row);
        matches.add(new Match(graduates.over(meant, row), meant, run));
    }

    private Known meant(RosterRow row) {
        Known numbered = byKey.get(row.key(run.schoolId(), run.cohort()));
        Known holder = byDocument.get(row.liveId(run.schoolId(), run.cohort()));
        if (numbered != null
                && numbered.idHash().equals(row.idHash())
                && (holder == null || holder.id() == numbered.id())) {
            return numbered;
        }
        if (holder != null && isSame(holder, row)) {
            return holder;
        }
        if (numbered != null || holder != null) {
            return numbered;
        }
        Known former = byKey.get(otherKey(row));
        return former != null && PersonName.same(name(former), row.facts().name()) ? former : null;
    }

    private static boolean isSame(Known holder, RosterRow row) {
        String studentNo = row.facts().studentNo();
        return PersonName.same(name(holder), row.facts().name())
                || studentNo != null && studentNo.equals(holder.told().get(RosterColumn.STUDENT_NO));
    }

    private static String name(Known known) {
        return known.told().get(RosterColumn.NAME);
    }

    /** A refused row gives nothing up, so that another one may have to be refused too. */
    private void refuse() {
        Set<Long> taken = new HashSet<>();
        for (Match match : matches) {
            if (match.before != null && !taken.add(match.before.id())) {
                match.refusal = idTaken(match.before.key());
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Match match : matches) {
                if (match.refusal == null && !match.changesNothing()) {
                    match.refusal = fault(match);
                    more |= match.refusal != null;
                }
            }
        }
    }

    private RowRefusal fault(Match match) {
        Known holder = byDocument.get(match.liveId);
        if (holder != null && !isBefore(holder, match) && matches.stream().noneMatch(other -> other.givesUp(holder))) {
            return idTaken(holder.key());
        }
        Known numbered = byKey.get(match.key);
        if (numbered != null
                && !isBefore(numbered, match)
                && matches.stream().noneMatch(other -> other.movesFrom(match.key))) {
            return new RowRefusal(
                    match.row.facts().examNo() != null ? RosterColumn.EXAM_NO : RosterColumn.STUDENT_NO,
                    RowFault.NUMBER_TAKEN,
                    RosterKeys.number(match.key));
        }
        return null;
    }

    private static boolean isBefore(Known known, Match match) {
        return match.before != null && Objects.equals(match.before.id(), known.id());
    }

    private static RowRefusal idTaken(String key) {
        return new RowRefusal(RosterColumn.ID_NUMBER, RowFault.ID_TAKEN, RosterKeys.number(key));
    }
}
