package quxiang.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import org.jdbi.v3.core.Jdbi;
import quxiang.signing.Move;
import quxiang.signing.Route;
import quxiang.signing.Signing;
import quxiang.signing.SigningMoved;

/** Gives a signing its agreement's number when the school approves it, on paper its terms. */
@ApplicationScoped
class IssuingAgreements {

    private static final int SERIALS = 10_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    Jdbi jdbi;

    @Inject
    Agreements agreements;

    @Inject
    Event<AgreementIssued> issued;

    void on(@Observes SigningMoved moved) {
        if (issues(moved)) {
            Signing signing = moved.signing();
            em.persist(new Agreement(signing, number(signing), CheckCode.drawn(), particulars(signing), moved.at()));
            em.flush();
            issued.fire(new AgreementIssued(signing.id()));
        }
    }

    /** On paper it is issued to be stamped, before it is signed; what was signed elsewhere has its number already. */
    private static boolean issues(SigningMoved moved) {
        return moved.move() == Move.PASS_TERMS
                || moved.move() == Move.APPROVE && moved.signing().route() == Route.ONLINE;
    }

    /** As the roster and the school say now: what is corrected later changes no agreement. */
    private Particulars particulars(Signing signing) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select g.gender_code, g.ethnicity_code, g.schooling_years, g.graduates_on,
                    (select c.phone from school c where c.id = g.school_id) as school_phone
                from graduate g where g.id = :graduate
                """)
                .bind("graduate", signing.graduateId())
                .mapTo(Particulars.class)
                .one());
    }

    /**
     * 毕业年份(4) + 学校代码(5) + 学历(2) + 流水号(7). The last seven digits are drawn by lot, so that numbers tell nobody how many
     * agreements a school has. Who draws a number that is taken draws again; of two who draw the same one at the same moment the
     * database lets one wait and fail, which the school sees as a lost race.
     */
    private String number(Signing signing) {
        String head = "%04d%s%s"
                .formatted(
                        signing.cohort(),
                        signing.graduate().schoolCode(),
                        signing.graduate().levelCode());
        String number;
        do {
            number = head + "%07d".formatted(RANDOM.nextInt(SERIALS));
        } while (agreements.byNumber(number).isPresent());
        return number;
    }
}
