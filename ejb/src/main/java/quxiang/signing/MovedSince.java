package quxiang.signing;

import jakarta.enterprise.context.ApplicationScoped;
import quxiang.roster.undo.BuiltUpon;
import quxiang.roster.undo.UndoBlocker;

/** Signings of a graduate that moved since an import. What the import itself made invalid does not count. */
@ApplicationScoped
public class MovedSince implements UndoBlocker {

    @Override
    public BuiltUpon kind() {
        return BuiltUpon.SIGNINGS;
    }

    @Override
    public String condition(String since) {
        return """
                exists (select 1 from signing s where s.graduate_id = g.id and s.state_since >= %s
                and not (s.state = 'INVALIDATED' and s.reason = 'GRADUATE_CORRECTED'))""".formatted(since);
    }
}
