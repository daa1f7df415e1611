package quxiang.destination;

import jakarta.enterprise.context.ApplicationScoped;
import quxiang.roster.undo.BuiltUpon;
import quxiang.roster.undo.UndoBlocker;

/** 去向 that a graduate told of, or had registered, since an import. */
@ApplicationScoped
public class DeclaredSince implements UndoBlocker {

    @Override
    public BuiltUpon kind() {
        return BuiltUpon.DESTINATIONS;
    }

    @Override
    public String condition(String since) {
        return """
                exists (select 1 from destination d where d.graduate_id = g.id and (d.submitted_at >= %1$s
                or d.decided_at >= %1$s))""".formatted(since);
    }
}
