package quxiang.favorite.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** An import whose server goes down in the middle. */
@Stateless
@PermitAll
@RunAs("SYSTEM")
public class HalfDone {

    @Inject
    private ImportingFavorites importing;

    /** Takes the first rows of an import as a job's first chunk does, and never comes back. */
    public void takeSome(long importId, int rows) {
        FavoriteRun run = importing.claim(importId, 1);
        importing.take(run, 0, run.lines().subList(0, rows));
    }
}
