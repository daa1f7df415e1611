package quxiang.favorite.imports;

import java.util.Collection;
import java.util.Set;

/** What keeps an imported favourite when its import is undone. A letter that was sent, for instance. */
public interface FavoriteBlocker {

    /** Those of these graduates whose favourites of a unit have to stay. */
    Set<Long> blocked(long employerId, Collection<Long> graduates);
}
