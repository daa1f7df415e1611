package quxiang.upkeep;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import quxiang.common.crypto.Seal;

/** Seals anew what has an older key or comes from an earlier version. */
@Stateless
@RolesAllowed("SYSTEM")
public class SealingAnew {

    @Inject
    Jdbi jdbi;

    @Inject
    Seal seal;

    /** Where one run has come to. @param sealed how many were sealed anew so far */
    public record Progress(int column, long from, int sealed) {

        /** Where a run begins. */
        public static final Progress BEGIN = new Progress(0, 0, 0);

        /** Whether there are no more. */
        public boolean isOver() {
            return column == SealedColumn.values().length;
        }
    }

    private record Kept(long id, byte[] sealed, String owner) {}

    /** Goes on by so many values at most, in one transaction. */
    public Progress go(Progress at, int most) {
        SealedColumn column = SealedColumn.values()[at.column()];
        return jdbi.withHandle(handle -> {
            List<Kept> found = handle.createQuery(column.read())
                    .bind("from", at.from())
                    .bind("mark", seal.mark())
                    .bind("most", most)
                    .mapTo(Kept.class)
                    .list();
            int written = 0;
            if (!found.isEmpty()) {
                PreparedBatch batch = handle.prepareBatch(column.write());
                for (Kept one : found) {
                    byte[] plain = seal.openBytes(column.purpose(), one.owner(), one.sealed());
                    batch.bind("anew", seal.sealBytes(column.purpose(), one.owner(), plain))
                            .bind("id", one.id())
                            .bind("was", one.sealed())
                            .add();
                }
                written = Arrays.stream(batch.execute()).sum();
            }
            int sealed = at.sealed() + written;
            // What somebody changed meanwhile is sealed with today's key by then.
            return found.size() < most || written == 0
                    ? new Progress(at.column() + 1, 0, sealed)
                    : new Progress(at.column(), found.get(found.size() - 1).id(), sealed);
        });
    }
}
