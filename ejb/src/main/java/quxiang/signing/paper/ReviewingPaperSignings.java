package quxiang.signing.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;
import quxiang.employer.Employers;
import quxiang.reference.CodeTable;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.signing.Circumstances;
import quxiang.signing.ReasonText;
import quxiang.signing.Route;
import quxiang.signing.Signing;
import quxiang.signing.SigningMoved;
import quxiang.signing.Signings;
import quxiang.signing.review.ReviewingSignings;

/** 线下签约审核: first the terms, later the stamped pages. */
@Stateless
@RolesAllowed("SCHOOL")
public class ReviewingPaperSignings {

    private static final String WAITING =
            "(s.state = 'AWAITING_TERMS' or s.state = 'AWAITING_SCHOOL' and s.route <> 'ONLINE')";

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Signings signings;

    @Inject
    PaperSignings papers;

    @Inject
    PaperPages pages;

    @Inject
    Employers employers;

    @Inject
    Graduates graduates;

    @Inject
    Circumstances circumstances;

    @Inject
    ReasonText why;

    @Inject
    Audit audit;

    @Inject
    Event<SigningMoved> moved;

    @EJB
    ReviewingSignings reviewing;

    /** Those of the school or department. What waits comes with the longest waiting first, else the latest. */
    public Page<PaperRow> page(PaperFilter filter, PageRequest request) {
        Conditions where = own().andEqual("s.cohort", filter.cohort())
                .and("s.route <> 'ONLINE'")
                .andContains("s.g_name", filter.name())
                .andContains("coalesce(s.e_name, e.name)", filter.employer())
                .andEqual("s.g_department", filter.department())
                .andEqual(
                        "s.state",
                        filter.state() == null ? null : filter.state().name())
                .andEqual(
                        "s.route",
                        filter.route() == null ? null : filter.route().name());
        if (filter.waiting()) {
            where.and(WAITING);
        }
        if (filter.objected()) {
            where.and("exists (select 1 from unit_word w where w.signing_id = s.id and w.word = 'OBJECTED')");
        }
        return where.page(
                jdbi,
                "select count(*) from signing s join employer e on e.id = s.employer_id <where>",
                """
                select s.id, s.graduate_id, s.g_name as name, s.g_id_masked as id_masked, s.g_department as department,
                    s.g_major as major, coalesce(s.e_name, e.name) as employer, coalesce(s.e_credit_code, e.typed_code) as code,
                    s.job_title, s.route, s.state, s.note, s.state_since as since,
                    (select count(*) from signing_page p where p.signing_id = s.id) as pages,
                    (select w.word from unit_word w where w.signing_id = s.id) as word
                from signing s join employer e on e.id = s.employer_id
                <where> order by s.state_since %s, s.id""".formatted(filter.waiting() ? "" : "desc"),
                PaperRow.class,
                request);
    }

    /** One of the school's with all that was typed. @throws Refusal {@code signing.not_found} */
    public PaperView find(long id) {
        return papers.view(seen(id));
    }

    /**
     * 通过 of the terms: the agreement gets its number and can be printed.
     *
     * @throws Refusal {@code signing.graduate_bound_elsewhere}, {@code signing.graduate_placed_elsewhere},
     *     {@code signing.not_possible}
     */
    public void passTerms(long id) {
        Signing signing = own(id);
        Graduate graduate = graduates.find(signing.graduateId()).orElseThrow();
        signing.paper()
                .passTerms(
                        actor,
                        clock.instant(),
                        circumstances,
                        employers.find(signing.employerId()).orElseThrow().facts(),
                        graduate)
                .ifPresent(moved::fire);
    }

    /** 退回修改 of the terms, with reasons. */
    public void returnTerms(long id, String text) {
        String sentence = sentence(text);
        own(id).paper().returnTerms(actor, clock.instant(), sentence).ifPresent(moved::fire);
    }

    /** 通过 of the stamped pages: signed, or endorsed where the department reviews first. */
    public void approve(long id) {
        own(id);
        reviewing.approve(id);
    }

    /** The stamped pages are sent back, with reasons; nothing typed is lost. */
    public void returnPages(long id, String text) {
        String sentence = sentence(text);
        own(id).paper().returnPages(actor, clock.instant(), sentence).ifPresent(moved::fire);
    }

    /** 不通过, with a reason. */
    public void reject(long id, String text) {
        own(id);
        reviewing.reject(id, null, text);
    }

    /** The JPEG of a stamped page; who sees it is written down. @throws Refusal {@code signing.not_found} */
    public byte[] page(long id, int number) {
        Signing signing = seen(id);
        byte[] jpeg = pages.find(signing.graduateId(), id, number).orElseThrow(() -> new Refusal("signing.not_found"));
        audit.write("EVIDENCE_SEEN", "SIGNING", id, String.valueOf(number));
        return jpeg;
    }

    private String sentence(String text) {
        return why.sentence(CodeTable.REJECT_REASON, null, text);
    }

    private Signing own(long id) {
        Signing signing = signings.ofSchool(id, actor);
        if (signing.route() == Route.ONLINE) {
            throw new Refusal("signing.not_found");
        }
        return signing;
    }

    /** For reading: nobody has to wait for that. */
    private Signing seen(long id) {
        return papers.find(id)
                .filter(found -> found.schoolId() == actor.requireSchool())
                .filter(this::isSeen)
                .orElseThrow(() -> new Refusal("signing.not_found"));
    }

    private boolean isSeen(Signing found) {
        return actor.scope().isWhole()
                || graduates
                        .find(found.graduateId())
                        .filter(one -> actor.scope().covers(found.graduate().department(), one.className()))
                        .isPresent();
    }

    private Conditions own() {
        return new Conditions()
                .andEqual("s.school_id", actor.requireSchool())
                .andWithin("s.g_department", Signings.CLASS_NAME, actor.scope());
    }
}
