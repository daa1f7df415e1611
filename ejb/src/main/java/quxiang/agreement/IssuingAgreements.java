package quxiang.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import quxiang.signing.Move;
import quxiang.signing.Signing;
import quxiang.signing.SigningMoved;

/** Gives a signing its agreement's number in the transaction in which the school approves it. */
@ApplicationScoped
class IssuingAgreements {

    /** No letter or digit that looks like another. */
    private static final char[] ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".toCharArray();

    private static final int CHECK_CODE = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Jdbi jdbi;

    @Inject
    Event<AgreementIssued> issued;

    void on(@Observes SigningMoved moved) {
        if (moved.move() == Move.APPROVE) {
            Signing signing = moved.signing();
            em.persist(new Agreement(signing, number(signing), checkCode()));
            em.flush();
            issued.fire(new AgreementIssued(signing.id()));
        }
    }

    /** 毕业年份(4) + 学校代码(5) + 学历(2) + 流水号(7). */
    private String number(Signing signing) {
        int year = signing.cohort();
        String school = signing.graduate().schoolCode();
        String level = signing.graduate().levelCode();
        return "%04d%s%s%07d".formatted(year, school, level, nextSerial(year, school, level));
    }

    /**
     * The counter's row is locked until the transaction ends, so that no number is given twice. Who finds no row waits for
     * the school's, and looks again: on PostgreSQL a second insert would undo the whole approval.
     */
    private int nextSerial(int year, String school, String level) {
        Map<String, ?> counter = Map.of("year", year, "school", school, "level", level);
        return jdbi.withHandle(handle -> {
            if (!counted(handle, counter)) {
                handle.createQuery("select id from school where code = :school for update")
                        .bind("school", school)
                        .mapTo(long.class)
                        .one();
                if (!counted(handle, counter)) {
                    handle.createUpdate("""
                            insert into agreement_serial (graduation_year, school_code, level_code, last_serial)
                            values (:year, :school, :level, 1)
                            """).bindMap(counter).execute();
                    return 1;
                }
            }
            return handle.createQuery("""
                    select last_serial from agreement_serial
                    where graduation_year = :year and school_code = :school and level_code = :level
                    """).bindMap(counter).mapTo(int.class).one();
        });
    }

    private static boolean counted(Handle handle, Map<String, ?> counter) {
        return handle.createUpdate("""
                update agreement_serial set last_serial = last_serial + 1
                where graduation_year = :year and school_code = :school and level_code = :level
                """).bindMap(counter).execute() == 1;
    }

    private static String checkCode() {
        StringBuilder code = new StringBuilder(CHECK_CODE);
        for (int i = 0; i < CHECK_CODE; i++) {
            code.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return code.toString();
    }
}
