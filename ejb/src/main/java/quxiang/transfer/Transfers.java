package quxiang.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.sql.Conditions;
import quxiang.roster.Graduate;

/** All archives and household registrations on their way. Who may see which, the use cases say. */
@ApplicationScoped
class Transfers {

    /** How many rows the school's list has. */
    private static final String COUNT = """
            select count(*) from graduate g left join archive_transfer a on a.graduate_id = g.id <where>
            """;

    private static final String ROWS = """
            select g.id, g.name, g.id_masked, g.student_no, g.department, g.major, coalesce(a.state, 'MISSING') as state, a.goal,
                a.receiver, a.recipient, a.address, a.phone, a.way, a.note, a.filled_at, h.goal as hukou_goal,
                h.address as hukou_address, s.sent_on, s.parcel, n.transfer_number
            from graduate g left join archive_transfer a on a.graduate_id = g.id
                left join hukou_transfer h on h.graduate_id = g.id
                left join archive_sending s on s.graduate_id = g.id
                    and s.sending_no = (select max(l.sending_no) from archive_sending l where l.graduate_id = g.id)
                %s
            <where> order by a.receiver, g.department, g.id
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Jdbi jdbi;

    @Inject
    NumbersOfTransfers numbers;

    Optional<ArchiveTransfer> archive(long graduateId) {
        return Optional.ofNullable(em.find(ArchiveTransfer.class, graduateId));
    }

    Optional<HukouTransfer> hukou(long graduateId) {
        return Optional.ofNullable(em.find(HukouTransfer.class, graduateId));
    }

    /** The archive's, which is new when nothing was told yet. The caller has locked the graduate's row. */
    ArchiveTransfer lockedArchive(Graduate graduate) {
        ArchiveTransfer archive = em.find(ArchiveTransfer.class, graduate.id());
        if (archive == null) {
            archive = new ArchiveTransfer(graduate);
            em.persist(archive);
        } else {
            em.refresh(archive, LockModeType.PESSIMISTIC_WRITE);
        }
        return archive;
    }

    /** The household registration's, likewise. */
    HukouTransfer lockedHukou(long graduateId) {
        HukouTransfer hukou = em.find(HukouTransfer.class, graduateId);
        if (hukou == null) {
            hukou = new HukouTransfer(graduateId);
            em.persist(hukou);
        } else {
            em.refresh(hukou, LockModeType.PESSIMISTIC_WRITE);
        }
        return hukou;
    }

    /** What was told, read anew. The caller has locked the graduate's row. @throws Refusal {@code transfer.missing} */
    ArchiveTransfer told(long graduateId) {
        ArchiveTransfer archive = archive(graduateId).orElseThrow(() -> new Refusal("transfer.missing"));
        em.refresh(archive, LockModeType.PESSIMISTIC_WRITE);
        return archive;
    }

    Page<ArchiveRow> page(Conditions where, PageRequest request) {
        return where.page(jdbi, COUNT, rows(), ArchiveRow.class, request);
    }

    /** The rows of the school's list, for a page or a file. */
    String rows() {
        return ROWS.formatted(numbers.joined());
    }

    long count(Conditions where) {
        return jdbi.withHandle(
                handle -> where.of(handle.createQuery(COUNT)).mapTo(long.class).one());
    }

    /** Each time an archive left the school, the latest first. */
    List<ArchiveSending> sendings(long graduateId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select sent_on, way, parcel, receiver, recipient, address, came_back_on, why
                from archive_sending where graduate_id = :graduate order by sending_no desc
                """)
                .bind("graduate", graduateId)
                .mapTo(ArchiveSending.class)
                .list());
    }

    /** Notes that an archive left the school, with what was on the parcel. */
    void sent(long graduateId, ArchiveFacts to, LocalDate on, String way, String parcel, String by) {
        em.flush();
        jdbi.useHandle(handle -> {
            int number = handle.createQuery("""
                    select coalesce(max(sending_no), 0) + 1 from archive_sending where graduate_id = :graduate
                    """)
                    .bind("graduate", graduateId)
                    .mapTo(int.class)
                    .one();
            handle.createUpdate("""
                    insert into archive_sending
                        (graduate_id, sending_no, sent_on, way, parcel, receiver, recipient, address, sent_name)
                    values (:graduate, :number, :on, :way, :parcel, :receiver, :recipient, :address, :by)
                    """)
                    .bind("graduate", graduateId)
                    .bind("number", number)
                    .bind("on", on)
                    .bind("way", way)
                    .bind("parcel", parcel)
                    .bind("receiver", to.receiver())
                    .bind("recipient", to.recipient())
                    .bind("address", to.address())
                    .bind("by", by)
                    .execute();
        });
    }

    /** Notes that what was sent last came back. */
    void cameBack(long graduateId, LocalDate on, String why) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                update archive_sending set came_back_on = :on, why = :why
                where graduate_id = :graduate and sending_no = (
                    select max(l.sending_no) from archive_sending l where l.graduate_id = :graduate)
                """)
                .bind("graduate", graduateId)
                .bind("on", on)
                .bind("why", why)
                .execute());
    }
}
