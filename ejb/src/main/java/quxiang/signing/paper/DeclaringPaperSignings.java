package quxiang.signing.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quxiang.common.Actor;
import quxiang.common.Faults;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.ShanghaiClock;
import quxiang.common.image.KeptImages;
import quxiang.employer.typed.TypedUnit;
import quxiang.employer.typed.TypedUnits;
import quxiang.favorite.GraduateSnapshot;
import quxiang.reference.CodeTable;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.school.School;
import quxiang.school.Schools;
import quxiang.signing.BoundGraduates;
import quxiang.signing.PaperTerms;
import quxiang.signing.ReasonText;
import quxiang.signing.Route;
import quxiang.signing.Signing;
import quxiang.signing.SigningMoved;
import quxiang.signing.SigningState;
import quxiang.signing.Signings;

/** 线下签约 and 已签协议信息登记 by the graduate, from the first terms to the stamped pages. */
@Stateless
@RolesAllowed("GRADUATE")
public class DeclaringPaperSignings {

    private static final int LONGEST_NUMBER = 40;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Graduates graduates;

    @Inject
    Schools schools;

    @Inject
    BoundGraduates bound;

    @Inject
    Signings signings;

    @Inject
    PaperSignings papers;

    @Inject
    PaperPages pages;

    @Inject
    HandedInPages handedIn;

    @Inject
    TypedUnits units;

    @Inject
    ReasonText why;

    @Inject
    Event<SigningMoved> moved;

    /** The latest of the graduate's by this way, if there is one. */
    public Optional<PaperView> own(Route route) {
        return papers.latest(actor.requireGraduate(), route).map(papers::view);
    }

    /** Why nothing can be submitted now by this way; nothing when it can. */
    public Optional<Refusal> obstacle(Route route) {
        Graduate graduate = graduates.find(actor.requireGraduate()).orElseThrow();
        Optional<Signing> open = papers.open(graduate.id());
        boolean again = open.isPresent() && open.get().state() == SigningState.RETURNED && route == Route.PAPER;
        return again ? against(graduate, false) : open.isPresent() ? busy() : against(graduate, true);
    }

    private static Optional<Refusal> busy() {
        return Optional.of(new Refusal("paper.one_at_a_time"));
    }

    /** @param begins whether it is submitted for the first time: within the cohort's window */
    private Optional<Refusal> against(Graduate graduate, boolean begins) {
        Optional<String> unit = bound.by(graduate.id());
        if (unit.isPresent()) {
            return Optional.of(new Refusal("paper.bound", unit.get()));
        }
        if (graduate.isPlaced()) {
            return Optional.of(new Refusal("paper.placed"));
        }
        School school = schools.find(graduate.schoolId()).orElseThrow();
        return begins && !schools.isWindowOpen(school, graduate.cohort(), clock.today())
                ? Optional.of(new Refusal("paper.window_closed", school.name(), String.valueOf(graduate.cohort())))
                : Optional.empty();
    }

    /** All that is wrong with the unit; nothing when it can be submitted. */
    public List<Refusal> faults(TypedUnit unit) {
        return Faults.in(() -> units.check(unit));
    }

    /**
     * 提交审核 of 线下签约, for the first time or again after 退回修改.
     *
     * @param requestId the same for every repetition of one request, which has the effect of one
     * @throws Refusal {@code paper.bound} with the unit, {@code paper.placed}, {@code paper.window_closed},
     *     {@code paper.one_at_a_time}, {@code paper.letter_open}, and those of {@link #faults}
     */
    public long submit(TypedUnit unit, PaperTerms terms, String requestId) {
        Graduate graduate = graduates.lockPerson(actor.requireGraduate());
        Optional<Signing> open = papers.open(graduate.id());
        if (open.isPresent() && open.get().paper().isOfRequest(requestId)) {
            return open.get().id();
        }
        requireNoLetter(unit, graduate);
        if (open.isEmpty()) {
            refuse(against(graduate, true));
            return begin(graduate, unit, Route.PAPER, terms, requestId).id();
        }
        Signing again = signings.ofGraduate(open.get().id(), actor);
        if (again.state() != SigningState.RETURNED) {
            throw new Refusal("paper.one_at_a_time");
        }
        refuse(against(graduate, false));
        units.change(again.employerId(), unit);
        moved.fire(again.paper().resubmit(terms, requestId, actor, clock.instant()));
        return again.id();
    }

    /**
     * 已签协议信息登记. It binds the graduate from here on, and the school reviews it once.
     *
     * @param number the number on the paper
     * @param uploads photographs of its pages
     * @throws Refusal {@code paper.number}, as {@link #submit} and as {@link #handIn}
     */
    public long record(TypedUnit unit, PaperTerms terms, String number, List<byte[]> uploads, String requestId) {
        String tidy = RequiredText.of(number, LONGEST_NUMBER, () -> new Refusal("paper.number", LONGEST_NUMBER));
        List<KeptImages.Hashed> kept = pages.toKeep(actor.requireGraduate(), uploads);
        Graduate graduate = graduates.lockPerson(actor.requireGraduate());
        Optional<Signing> open = papers.open(graduate.id());
        if (open.isPresent() && open.get().paper().isOfRequest(requestId)) {
            return open.get().id();
        }
        refuse(open.isPresent() ? busy() : against(graduate, true));
        requireNoLetter(unit, graduate);
        Instant now = clock.instant();
        Signing signing = signing(graduate, unit, Route.RECORDED, terms, requestId, now);
        SigningMoved recorded = signing.paper().recorded(tidy, actor, now);
        signings.add(signing);
        signings.flush();
        pages.replace(signing, kept, now);
        moved.fire(recorded);
        return signing.id();
    }

    private Signing begin(Graduate graduate, TypedUnit unit, Route route, PaperTerms terms, String requestId) {
        Instant now = clock.instant();
        Signing signing = signing(graduate, unit, route, terms, requestId, now);
        SigningMoved submitted = signing.paper().submitted(actor, now);
        signings.add(signing);
        signings.flush();
        moved.fire(submitted);
        return signing;
    }

    private Signing signing(
            Graduate graduate, TypedUnit unit, Route route, PaperTerms terms, String requestId, Instant now) {
        School school = schools.find(graduate.schoolId()).orElseThrow();
        long typed = units.add(unit, now);
        // The signing's row names the unit's, and nothing but the order of the statements says so to the database.
        signings.flush();
        return new Signing(graduate, new GraduateSnapshot(graduate, school), typed, route, terms, requestId, now);
    }

    /** Who has an open letter of this unit answers that. */
    private void requireNoLetter(TypedUnit unit, Graduate graduate) {
        papers.letterOf(units.code(unit), graduate.id()).ifPresent(name -> {
            throw new Refusal("paper.letter_open", name);
        });
    }

    private static void refuse(Optional<Refusal> obstacle) {
        obstacle.ifPresent(refusal -> {
            throw refusal;
        });
    }

    /**
     * 回传 of the stamped pages.
     *
     * @throws Refusal {@code paper.pages_missing}, {@code paper.pages_too_many}, {@code paper.pages_of_another},
     *     {@code verification.image.*}, {@code signing.not_possible}
     */
    public void handIn(long id, List<byte[]> uploads) {
        seen(id);
        List<KeptImages.Hashed> kept = pages.toKeep(actor.requireGraduate(), uploads);
        handedIn.take(own(id), actor, kept);
    }

    /** 撤销, with a reason. @throws Refusal {@code signing.not_possible} when the school has decided meanwhile */
    public void withdraw(long id, String text) {
        String sentence = why.sentence(CodeTable.ABORT_REASON, null, text);
        own(id).abort(actor, clock.instant(), sentence).ifPresent(moved::fire);
    }

    /** The JPEG of a stamped page. @param number from 1 @throws Refusal {@code signing.not_found} */
    public byte[] page(long id, int number) {
        Signing signing = seen(id);
        return pages.find(signing.graduateId(), id, number).orElseThrow(() -> new Refusal("signing.not_found"));
    }

    /** Of the chosen roster, for reading: nobody has to wait for that. */
    private Signing seen(long id) {
        return papers.find(id)
                .filter(found -> found.graduateId() == actor.requireGraduate())
                .orElseThrow(() -> new Refusal("signing.not_found"));
    }

    private Signing own(long id) {
        Signing signing = signings.ofGraduate(id, actor);
        if (signing.route() == Route.ONLINE) {
            throw new Refusal("signing.not_found");
        }
        return signing;
    }
}
