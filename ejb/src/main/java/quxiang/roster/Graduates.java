package quxiang.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.IdNumber;
import quxiang.common.Refusal;
import quxiang.common.crypto.Seal;
import quxiang.common.sql.DriverWork;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterLayout;
import quxiang.roster.format.RowFault;

/** All graduates of all schools. Who may see which of them, the use cases say. */
@ApplicationScoped
public class Graduates {

    private static final int TRIES = 3;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Seal seal;

    @Inject
    private Event<PlaceChanged> placed;

    public Optional<Graduate> find(long id) {
        return Optional.ofNullable(entities.find(Graduate.class, id));
    }

    /**
     * The graduate, read anew, with the row locked until the transaction ends. Nobody else changes or locks it meanwhile. Everything that
     * decides about a graduate's signings takes this lock first.
     *
     * @throws Refusal {@code roster.no_graduate} when there is none
     */
    public Graduate lock(long id) {
        return entities.createNamedQuery(Graduate.LOCKED, Graduate.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal("roster.no_graduate"));
    }

    /**
     * The same, with all rows of the person in the cohort locked. They are locked in the order of their keys. Whatever decides about a
     * signing takes this lock first: it binds the person, not the row.
     *
     * @throws Refusal {@code roster.no_graduate} when there is none
     */
    public Graduate lockPerson(long id) {
        // Whose document is corrected while this waits is no longer among the rows that it waited for.
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Graduate> graduate = entities.createNamedQuery(Graduate.LOCKED_PERSON, Graduate.class)
                    .setParameter("id", id)
                    .getResultStream()
                    .filter(one -> one.id() == id)
                    .findFirst();
            if (graduate.isPresent()) {
                return graduate.get();
            }
        }
        return lock(id);
    }

    /** All rows of an account, locked in the order of their keys. */
    public List<Graduate> lockRows(long accountId) {
        return entities.createQuery(
                        "select g from Graduate g where g.accountId = :account order by g.id", Graduate.class)
                .setParameter("account", accountId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The graduate of this school's roster with this ID number and name. The name may be spelled in any way. */
    public Optional<Graduate> search(long schoolId, int cohort, String idNumber, String name) {
        List<String> keys = seal.hashesOf(IdNumber.tidy(idNumber)).stream()
                .map(hash -> RosterKeys.liveId(schoolId, cohort, hash))
                .toList();
        return entities.createQuery("select g from Graduate g where g.liveIdHash in :keys", Graduate.class)
                .setParameter("keys", keys)
                .getResultStream()
                .filter(graduate -> PersonName.same(graduate.name(), name))
                .findFirst();
    }

    /** @throws Refusal {@code roster.number_taken}, {@code roster.row.id_taken} when another graduate has the key or the document */
    public void requireFree(Graduate graduate, GraduateFacts facts, String idHash) {
        requireFree(graduate.schoolId(), graduate.cohort(), graduate.id(), facts, idHash);
    }

    /** @throws Refusal the same, for somebody who is not in the roster yet */
    public void requireFree(long schoolId, int cohort, GraduateFacts facts, String idHash) {
        requireFree(schoolId, cohort, 0, facts, idHash);
    }

    private void requireFree(long schoolId, int cohort, long id, GraduateFacts facts, String idHash) {
        String key = RosterKeys.key(schoolId, cohort, facts.examNo(), facts.studentNo());
        List<Graduate> others = entities.createQuery(
                        "select g from Graduate g where g.id <> :id and (g.rosterKey = :key or g.liveIdHash = :hash)",
                        Graduate.class)
                .setParameter("id", id)
                .setParameter("key", key)
                .setParameter("hash", RosterKeys.liveId(schoolId, cohort, idHash))
                .getResultList();
        for (Graduate other : others) {
            if (other.hasKey(key)) {
                throw new Refusal("roster.number_taken", RosterKeys.number(key));
            }
            throw new Refusal(RowFault.ID_TAKEN.key(), other.examNo() != null ? other.examNo() : other.studentNo());
        }
    }

    /** Sets which other destination the graduate has, by code. It is {@code null} when none counts any more. */
    public void place(Graduate graduate, String destinationCode) {
        graduate.goesTo(destinationCode);
        placed.fire(new PlaceChanged(graduate.id()));
    }

    /** What the columns say of a graduate as the tables have it. The ID number is masked; codes stand for what has a code table. */
    public Map<RosterColumn, String> cells(long id) {
        return cells(List.of(id)).get(id);
    }

    /** The same of several, by their identifiers. */
    public Map<Long, Map<RosterColumn, String>> cells(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return DriverWork.with(jdbi, connection -> new FactsTable(connection, RosterLayout.NATIONAL).read(ids));
    }

    /**
     * Gives a graduate, whose row the caller holds, the school's corrected facts.
     *
     * @return whether favourites and letters rest on one that changed
     */
    public boolean correct(Graduate graduate, GraduateFacts facts, Instant at) {
        boolean telling = graduate.correct(facts, cells(graduate.id()), seal, at);
        entities.flush();
        write(Map.of(graduate.id(), facts));
        return telling;
    }

    public void flush() {
        entities.flush();
    }

    /** Writes all facts of graduates who are in the table already. */
    void write(Map<Long, GraduateFacts> facts) {
        DriverWork.with(jdbi, connection -> {
            new FactsTable(connection, RosterLayout.NATIONAL).write(facts);
            return facts;
        });
    }
}
