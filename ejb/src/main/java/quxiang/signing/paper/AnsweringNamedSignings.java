package quxiang.signing.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;
import quxiang.employer.Employers;
import quxiang.employer.typed.LinkedUnits;
import quxiang.notice.outbox.Outbox;
import quxiang.reference.CodeTable;
import quxiang.signing.ReasonText;
import quxiang.signing.Signing;
import quxiang.signing.SigningState;
import quxiang.signing.Signings;

/**
 * 线下协议: a verified unit says of agreements on paper that name its code whether they are its.
 *
 * <p>It sees those from before it registered, too.
 */
@Stateless
@RolesAllowed("EMPLOYER")
public class AnsweringNamedSignings {

    /** Of one that has ended nobody has to say anything. */
    private static final Set<SigningState> ANSWERABLE = Stream.concat(
                    SigningState.OPEN.stream(), Stream.of(SigningState.SIGNED))
            .collect(Collectors.toUnmodifiableSet());

    private static final String NAMES_UNIT = """
            e.typed_code = (select u.credit_code from employer u
                where u.id = :unit and u.verified_at is not null and u.suspended_at is null)""";

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
    UnitWords words;

    @Inject
    LinkedUnits linked;

    @Inject
    Employers employers;

    @Inject
    ReasonText why;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    /** Those that name the unit, the latest change first. */
    public Page<NamedRow> page(NamedFilter filter, PageRequest request) {
        Conditions where = new Conditions()
                .and(NAMES_UNIT, "unit", actor.requireEmployer())
                .andEqual("s.cohort", filter.cohort())
                .andContains("s.g_name", filter.name())
                .andContains("s.g_school_name", filter.school());
        if (filter.unanswered()) {
            where.andIn("s.state", ANSWERABLE).and("not exists (select 1 from unit_word w where w.signing_id = s.id)");
        }
        if (filter.word() != null) {
            where.and(
                    "exists (select 1 from unit_word w where w.signing_id = s.id and w.word = :word)",
                    "word",
                    filter.word().name());
        }
        return where.page(
                jdbi,
                "select count(*) from signing s join employer e on e.id = s.employer_id <where>",
                """
                select s.id, s.g_name as name, s.g_id_masked as id_masked, s.g_school_name as school, s.g_major as major,
                    s.job_title, s.route, s.state, s.state_since as since,
                    (select w.word from unit_word w where w.signing_id = s.id) as word,
                    (select r.state from rescission r where r.live_signing_id = s.id) as rescission
                from signing s join employer e on e.id = s.employer_id <where> order by s.state_since desc, s.id desc""",
                NamedRow.class,
                request);
    }

    /** One of them with all that was typed. @throws Refusal {@code signing.not_found} */
    public PaperView find(long id) {
        return papers.view(seen(id));
    }

    /** The JPEG of a stamped page; who sees it is written down. @throws Refusal {@code signing.not_found} */
    public byte[] page(long id, int number) {
        Signing signing = seen(id);
        byte[] jpeg = pages.find(signing.graduateId(), id, number).orElseThrow(() -> new Refusal("signing.not_found"));
        audit.write("EVIDENCE_SEEN", "SIGNING", id, String.valueOf(number));
        return jpeg;
    }

    /** 确认. @throws Refusal {@code paper.word_late} when it has ended */
    public void confirm(long id) {
        say(id, UnitWord.CONFIRMED, null);
    }

    /** 提出异议, with a reason. @throws Refusal {@code paper.word_late} when it has ended */
    public void object(long id, String text) {
        say(id, UnitWord.OBJECTED, why.sentence(CodeTable.REJECT_REASON, null, text));
    }

    private void say(long id, UnitWord word, String reason) {
        Signing signing = signings.ofNamedUnit(id, actor);
        if (!ANSWERABLE.contains(signing.state())) {
            throw new Refusal("paper.word_late", signing.state());
        }
        Optional<SaidWord> before = words.of(id);
        if (before.filter(said -> said.word() == word && Objects.equals(said.reason(), reason))
                .isPresent()) {
            return;
        }
        words.say(id, word, reason, actor, clock.instant());
        audit.write("PAPER_" + word, "SIGNING", id, reason);
        List<Role> told = word == UnitWord.OBJECTED ? List.of(Role.SCHOOL, Role.GRADUATE) : List.of(Role.GRADUATE);
        String unit = employers.own(actor).name();
        for (Role party : told) {
            outbox.put(
                    "PAPER_" + word,
                    party,
                    party == Role.SCHOOL ? signing.schoolId() : signing.graduateId(),
                    id,
                    signing.graduate().name(),
                    unit,
                    signing.graduate().schoolName(),
                    reason == null ? "" : reason);
        }
    }

    /** For reading: nobody has to wait for that. */
    private Signing seen(long id) {
        return papers.find(id)
                .filter(found -> linked.isNamed(actor.requireEmployer(), found.employerId()))
                .orElseThrow(() -> new Refusal("signing.not_found"));
    }
}
