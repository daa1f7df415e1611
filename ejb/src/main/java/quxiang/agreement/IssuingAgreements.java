package quxiang.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.security.SecureRandom;
import java.util.List;
import quxiang.signing.Move;
import quxiang.signing.Signing;
import quxiang.signing.SigningMoved;

/** Gives a signing its agreement's number in the transaction in which the school approves it. */
@ApplicationScoped
class IssuingAgreements {

    /** No letter or digit that looks like another. */
    private static final char[] ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".toCharArray();

    private static final int CHECK_CODE = 8;
    private static final String COUNTER = " where graduation_year = ? and school_code = ? and level_code = ?";
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

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
        if (!counted(year, school, level)) {
            em.createNativeQuery("select id from school where code = ? for update")
                    .setParameter(1, school)
                    .getResultList();
            if (!counted(year, school, level)) {
                on(
                                "insert into agreement_serial (graduation_year, school_code, level_code, last_serial)"
                                        + " values (?, ?, ?, 1)",
                                year,
                                school,
                                level)
                        .executeUpdate();
                return 1;
            }
        }
        List<?> serial = on("select last_serial from agreement_serial" + COUNTER, year, school, level)
                .getResultList();
        return ((Number) serial.get(0)).intValue();
    }

    private boolean counted(int year, String school, String level) {
        return on("update agreement_serial set last_serial = last_serial + 1" + COUNTER, year, school, level)
                        .executeUpdate()
                == 1;
    }

    private Query on(String sql, int year, String school, String level) {
        return em.createNativeQuery(sql)
                .setParameter(1, year)
                .setParameter(2, school)
                .setParameter(3, level);
    }

    private static String checkCode() {
        StringBuilder code = new StringBuilder(CHECK_CODE);
        for (int i = 0; i < CHECK_CODE; i++) {
            code.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return code.toString();
    }
}
