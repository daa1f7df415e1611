package quxiang.employer.remittance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.ShanghaiClock;

/**
 * Writes payments into files for the bank, for the job {@code write-payments}. First the payments are assigned to a
 * file in one transaction, then the file is completed: written where the bank fetches it, and marked. After a crash
 * anywhere in between, the next run writes what was begun, with the same bytes; two servers that write the same file do
 * no harm.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class PaymentFiles {

    private static final int MOST = 5000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Remittances remittances;

    @Inject
    private Banks banks;

    @Inject
    private Audit audit;

    @Inject
    private ShanghaiClock clock;

    /** Files that were begun and perhaps not written. */
    public List<Long> begun() {
        return em.createQuery("select f.id from PaymentFile f where f.state = 'BEGUN' order by f.id", Long.class)
                .getResultList();
    }

    /**
     * How many payments wait for a file, by the bank that they go to. What they are is the bank's and the unit's
     * secret.
     */
    public Map<String, Long> waiting() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select bank, count(*) as number from remittance where state = 'WAITING' group by bank order by bank
                """)
                .mapTo(AtBank.class)
                .collect(Collectors.toMap(AtBank::bank, AtBank::number, (one, other) -> one, LinkedHashMap::new)));
    }

    private record AtBank(String bank, long number) {}

    /**
     * Assigns the waiting payments to a new file. Rows that another server has locked are left to it.
     *
     * @return the file, or empty when nothing waits
     */
    public OptionalLong begin() {
        List<Long> waiting = jdbi.withHandle(handle ->
                handle.createQuery("""
                select id from remittance where state = 'WAITING' order by id
                fetch first :most rows only for update skip locked
                """).bind("most", MOST).mapTo(Long.class).list());
        if (waiting.isEmpty()) {
            return OptionalLong.empty();
        }
        PaymentFile file = new PaymentFile(clock.instant());
        em.persist(file);
        em.flush();
        for (long id : waiting) {
            remittances.find(id).sent(file.id(), clock.instant());
        }
        audit.write("PAYMENT_FILE", "PAYMENT_FILE", file.id(), waiting.size() + " payments");
        return OptionalLong.of(file.id());
    }

    /**
     * Completes a file. It is written, under its name and atomically, only where the bank's own program fetches it: account numbers and
     * sums stand in it. Elsewhere it is made anew for each download.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void write(long fileId) {
        PaymentFileText text = remittances.file(fileId);
        banks.out().ifPresent(folder -> write(text, folder, PaymentFile.name(fileId)));
        em.find(PaymentFile.class, fileId, LockModeType.PESSIMISTIC_WRITE).written(text, clock.instant());
    }

    private static void write(PaymentFileText text, Path out, String name) {
        try {
            Path folder = Files.createDirectories(out);
            Path half = folder.resolve("." + UUID.randomUUID() + ".tmp");
            try {
                try (FileChannel channel = (FileChannel) Files.newByteChannel(
                        half,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                    ByteBuffer bytes = ByteBuffer.wrap(text.bytes());
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                    channel.force(true);
                }
                Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
            try (FileChannel names = FileChannel.open(folder)) {
                names.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be written", e);
        }
    }
}
