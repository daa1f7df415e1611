package quxiang.roster.undo;

/**
 * What stands in the way of undoing an import, as SQL. It is over the import's graduates under the name {@code g}. The count that the
 * page shows and the undoing itself, which looks once more at each locked graduate, ask the same. Favourites, signings and destinations
 * are later features; only their tables are asked here.
 *
 * @param from the graduates of one kind, up to and with {@code where}; the first question marks are {@code values}
 * @param since when the import took the graduate
 * @param touched whether the facts were corrected, or the graduate removed, since then
 * @param taken whether the former ID number is somebody else's by now
 */
record UndoBlockers(String from, String since, String touched, String taken) {

    /** Whom the import added. Between the first and the last identifier that it gave there are others, too. */
    static final UndoBlockers ADDED = new UndoBlockers(
            "graduate g where g.id between ? and ? and g.import_id = ?"
                    + " and not exists (select 1 from roster_before b where b.graduate_id = g.id and b.import_id = g.import_id)",
            "g.created_at",
            "(g.removed_at is not null or g.changed_at <> g.created_at)",
            "1 = 0");

    /** Whom the import changed; {@code b} is the graduate as they were. */
    static final UndoBlockers CHANGED = new UndoBlockers(
            "roster_before b join graduate g on g.id = b.graduate_id where b.import_id = ?",
            "b.taken_at",
            "(g.import_id = b.import_id and (g.removed_at is not null or g.facts_hash <> b.after_hash))",
            "exists (select 1 from graduate o where o.live_id_hash = b.live_id_hash and o.id <> g.id"
                    + " and (o.import_id is null or o.import_id <> b.import_id))");

    String favorite() {
        return "exists (select 1 from favorite f where f.graduate_id = g.id and f.added_at >= " + since + ")";
    }

    /** What the import itself made invalid does not count. */
    String signing() {
        return "exists (select 1 from signing s where s.graduate_id = g.id and s.state_since >= " + since
                + " and not (s.state = 'INVALIDATED' and s.reason = 'GRADUATE_CORRECTED'))";
    }

    String account() {
        return "exists (select 1 from account a where a.graduate_id = g.id and a.created_at >= " + since + ")";
    }

    String destination() {
        return "exists (select 1 from destination d where d.graduate_id = g.id and (d.submitted_at >= " + since
                + " or d.decided_at >= " + since + "))";
    }

    /** Corrected or removed; an activation changes a graduate, too, but is counted for itself. */
    String corrected() {
        return "(" + touched + " and not " + account() + ")";
    }

    /** One row a graduate, with a 1 for each thing that stands in the way. */
    String flags() {
        return "select " + flag(favorite()) + " as favorites, " + flag(signing()) + " as signings, " + flag(account())
                + " as accounts, " + flag(destination()) + " as destinations, " + flag(corrected()) + " as corrected, "
                + flag(taken) + " as numbers from " + from;
    }

    /** Whether nothing stands in the way. */
    String free() {
        return "not " + favorite() + " and not " + signing() + " and not " + account() + " and not " + destination()
                + " and not " + touched + " and not " + taken;
    }

    private static String flag(String condition) {
        return "case when " + condition + " then 1 else 0 end";
    }
}
