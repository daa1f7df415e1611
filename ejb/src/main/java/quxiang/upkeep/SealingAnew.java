package quxiang.upkeep;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import quxiang.common.crypto.Seal;

/** Seals anew what has an older key or comes from an earlier version. */
@Stateless
@RolesAllowed("SYSTEM")
public class SealingAnew {

    private static final System.Logger LOG = System.getLogger(SealingAnew.class.getName());

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
                    opened(column, one)
                            .ifPresent(plain -> batch.bind("anew", seal.sealBytes(column.purpose(), one.owner(), plain))
                                    .bind("id", one.id())
                                    .bind("was", one.sealed())
                                    .add());
                }
                written = batch.size() == 0 ? 0 : Arrays.stream(batch.execute()).sum();
            }
            int sealed = at.sealed() + written;
            // What somebody changed meanwhile is sealed with today's key by then.
            return found.size() < most
                    ? new Progress(at.column() + 1, 0, sealed)
                    : new Progress(at.column(), found.get(found.size() - 1).id(), sealed);
        });
    }

    /** What a value holds. One that cannot be opened stays as it is and is told of: the others must not wait for it. */
    private Optional<byte[]> opened(SealedColumn column, Kept one) {
        try {
            return Optional.of(seal.openBytes(column.purpose(), one.owner(), one.sealed()));
        } catch (IllegalStateException unreadable) {
            LOG.log(System.Logger.Level.ERROR, "a sealed value cannot be opened: " + column + ", row " + one.id());
            return Optional.empty();
        }
    }
}
