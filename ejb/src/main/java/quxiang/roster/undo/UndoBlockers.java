package quxiang.roster.undo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What stands in the way of undoing an import, as SQL. It is over the import's graduates under the name {@code g}. The count that the
 * page shows and the undoing itself, which looks once more at each locked graduate, ask the same.
 *
 * @param from the graduates of one kind, up to and with {@code where}; the first question marks are its values
 * @param since when the import took the graduate
 * @param touched whether the facts were corrected, or the graduate removed, since then
 * @param taken whether the former ID number is somebody else's by now
 * @param later what later features may have built on the graduate
 */
record UndoBlockers(String from, String since, String touched, String taken, List<UndoBlocker> later) {

    /** Whom the import added. Between the first and the last identifier that it gave there are others, too. */
    static UndoBlockers added(List<UndoBlocker> later) {
        String from = """
                graduate g where g.id between ? and ? and g.import_id = ?
                and not exists (select 1 from roster_before b where b.graduate_id = g.id and b.import_id = g.import_id)""";
        String touched = "(g.removed_at is not null or g.changed_at <> g.created_at)";
        return new UndoBlockers(from, "g.created_at", touched, "1 = 0", later);
    }

    /** Whom the import changed; {@code b} is the graduate as they were. */
    static UndoBlockers changed(List<UndoBlocker> later) {
        return new UndoBlockers(
                "roster_before b join graduate g on g.id = b.graduate_id where b.import_id = ?",
                "b.taken_at",
                "(g.import_id = b.import_id and (g.removed_at is not null or g.facts_hash <> b.after_hash))",
                """
                exists (select 1 from graduate o where o.live_id_hash = b.live_id_hash and o.id <> g.id
                and (o.import_id is null or o.import_id <> b.import_id))""",
                later);
    }

    private String built(BuiltUpon kind) {
        String conditions = later.stream()
                .filter(blocker -> blocker.kind() == kind)
                .map(blocker -> blocker.condition(since))
                .collect(Collectors.joining(" or "));
        return conditions.isEmpty() ? "1 = 0" : "(" + conditions + ")";
    }

    private String account() {
        return "exists (select 1 from account a where a.graduate_id = g.id and a.created_at >= %s)".formatted(since);
    }

    /** Corrected or removed; an activation changes a graduate, too, but is counted for itself. */
    private String corrected() {
        return "(%s and not %s)".formatted(touched, account());
    }

    /** One row a graduate, with a 1 for each thing that stands in the way. */
    String flags() {
        String built = Arrays.stream(BuiltUpon.values())
                .map(kind -> flag(built(kind)) + " as " + kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "select %s, %s as accounts, %s as corrected, %s as numbers from %s"
                .formatted(built, flag(account()), flag(corrected()), flag(taken), from);
    }

    /** Whether nothing stands in the way. */
    String free() {
        String built = Arrays.stream(BuiltUpon.values())
                .map(kind -> "not " + built(kind))
                .collect(Collectors.joining(" and "));
        return "%s and not %s and not %s and not %s".formatted(built, account(), touched, taken);
    }

    private static String flag(String condition) {
        return "case when %s then 1 else 0 end".formatted(condition);
    }
}
