package quxiang.favorite;

import jakarta.enterprise.context.ApplicationScoped;
import quxiang.roster.undo.BuiltUpon;
import quxiang.roster.undo.UndoBlocker;

/** 收藏 of a graduate since an import. */
@ApplicationScoped
public class CollectedSince implements UndoBlocker {

    @Override
    public BuiltUpon kind() {
        return BuiltUpon.FAVORITES;
    }

    @Override
    public String condition(String since) {
        return "exists (select 1 from favorite f where f.graduate_id = g.id and f.added_at >= %s)".formatted(since);
    }
}
