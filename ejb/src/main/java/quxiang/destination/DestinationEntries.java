package quxiang.destination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.notice.outbox.Outbox;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.signing.BoundGraduates;

/** What 新增 by staff does, the same by hand and by import. The rules are those of what a graduate tells. */
@ApplicationScoped
public class DestinationEntries {

    private static final String IMPORTED = """
            select d from Destination d where d.importId = :import and d.liveGraduateId is not null order by d.graduateId
            """;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Graduates graduates;

    @Inject
    private Destinations destinations;

    @Inject
    private BoundGraduates bound;

    @Inject
    private DestinationKinds kinds;

    @Inject
    private DepartmentReviews departments;

    @Inject
    private DestinationSteps steps;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Outbox outbox;

    /** Whether just that is registered already. */
    public boolean isThere(long graduateId, DestinationFacts typed) {
        return destinations
                .live(graduateId)
                .filter(one ->
                        one.isRegistered() && one.differences(kinds.tidy(typed)).isEmpty())
                .isPresent();
    }

    /**
     * Refuses a graduate for whom nothing can be registered now.
     *
     * @throws Refusal {@code destination.graduate_bound} with the unit, {@code destination.graduate_has_one}
     */
    public void requireFree(Graduate graduate) {
        bound.by(graduate.id()).ifPresent(unit -> {
            throw new Refusal("destination.graduate_bound", graduate.name(), unit);
        });
        if (destinations.live(graduate.id()).isPresent()) {
            throw new Refusal("destination.graduate_has_one", graduate.name());
        }
    }

    /**
     * Registers a destination for a graduate, and ends the letters that are open to them. Of a department, where it looks first, it goes
     * on to the school.
     *
     * @return its key
     * @throws Refusal as {@link #requireFree}, and those of {@link DestinationKinds#faults}; nothing is changed then
     */
    public long enter(long graduateId, DestinationFacts typed, Registrar by) {
        DestinationFacts facts = kinds.tidy(typed);
        DestinationKind kind = kinds.find(facts.kind()).orElseThrow();
        Graduate graduate = graduates.lock(graduateId);
        requireFree(graduate);
        Destination destination = new Destination(graduate, kind, facts, false, clock.instant());
        destination.enter(by, departments.isFirst(graduate, clock.instant()), clock.instant());
        destinations.add(destination);
        steps.writeFor(by.name(), DestinationMove.ENTER, destination, null);
        if (destination.isRegistered()) {
            graduates.place(graduate, destination.code());
            if (kind.isFound()) {
                bound.release(graduateId);
            }
            tell("DESTINATION_ENTERED", graduateId, kind.name(), by.name());
        }
        return destination.id();
    }

    /** What an import registered and still stands, in the order of their graduates. */
    private List<Destination> imported(long importId) {
        return em.createQuery(IMPORTED, Destination.class)
                .setParameter("import", importId)
                .getResultList();
    }

    /**
     * Takes back what an import registered. What somebody did something with since stays.
     *
     * @return how many stay and how many do not
     */
    public Taken takeBack(long importId, String by) {
        int undone = 0;
        int kept = 0;
        for (Destination one : imported(importId)) {
            Graduate graduate = graduates.lock(one.graduateId());
            Destination destination = destinations.locked(one.id());
            if (!destination.isUntouched()) {
                kept++;
                continue;
            }
            String why = "撤销导入";
            destination.revoke(why, by, clock.instant());
            steps.writeFor(by, DestinationMove.REVOKE, destination, why);
            graduates.place(graduate, null);
            tell("DESTINATION_REVOKED", graduate.id(), kinds.nameOf(destination.kind(), destination.code()), why);
            undone++;
        }
        return new Taken(undone, kept);
    }

    /** What became of an import that was undone. */
    public record Taken(int undone, int kept) {}

    private void tell(String notice, long graduateId, String name, String why) {
        outbox.put(notice, Role.GRADUATE, graduateId, null, name, why);
    }
}
