package quxiang.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.favorite.InvalidReason;
import quxiang.notice.outbox.Outbox;
import quxiang.roster.DocumentsChanged;
import quxiang.roster.GraduateCorrected;
import quxiang.roster.GraduateRemoved;
import quxiang.roster.Graduates;

/** Makes open signings 失效 in the transaction that changes the roster (invariant 8). What is signed stays. */
@ApplicationScoped
class InvalidatingSignings {

    @Inject
    Signings signings;

    @Inject
    Graduates graduates;

    @Inject
    Jdbi jdbi;

    @Inject
    Outbox outbox;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Event<SigningMoved> moved;

    void on(@Observes GraduateCorrected news) {
        invalidate(news.graduateId(), InvalidReason.GRADUATE_CORRECTED);
    }

    void on(@Observes GraduateRemoved news) {
        invalidate(news.graduateId(), InvalidReason.GRADUATE_REMOVED);
    }

    /**
     * What is signed stays, and binds the person of the right document from now on.
     *
     * @throws Refusal {@code signing.person_bound_twice} when that person is bound already and the school corrects one row
     */
    void on(@Observes DocumentsChanged news) {
        List<Rekeyed> moved = jdbi.withHandle(handle -> handle.createQuery("""
                select s.id, g.id_hash, s.school_id, g.name, (select e.name from signing o join employer e on e.id = o.employer_id
                    where o.effective_id_hash = g.id_hash and o.cohort = s.cohort and o.id <> s.id) as other
                from signing s join graduate g on g.id = s.graduate_id
                where s.graduate_id = any(:ids) and s.effective_graduate_id is not null
                    and (s.effective_id_hash is null or s.effective_id_hash <> g.id_hash)
                order by s.id
                """)
                .bindArray("ids", Long.class, news.graduateIds())
                .mapTo(Rekeyed.class)
                .list());
        for (Rekeyed one : moved) {
            boolean twice = one.other() != null;
            if (twice && actor.role() == Role.SCHOOL) {
                throw new Refusal("signing.person_bound_twice", one.other());
            }
            rekey(one.id(), twice ? "twice " + one.id() : one.idHash());
            if (twice) {
                outbox.put("BOUND_TWICE", Role.SCHOOL, one.schoolId(), one.id(), one.name(), one.other());
            }
        }
    }

    private void rekey(long id, String key) {
        jdbi.useHandle(handle -> handle.createUpdate("update signing set effective_id_hash = :key where id = :id")
                .bind("key", key)
                .bind("id", id)
                .execute());
    }

    private record Rekeyed(long id, String idHash, long schoolId, String name, String other) {}

    private void invalidate(long graduateId, InvalidReason reason) {
        graduates.lock(graduateId);
        for (Signing signing : signings.openOf(graduateId)) {
            signing.invalidate(reason, actor, clock.instant()).ifPresent(moved::fire);
        }
    }
}
