package quxiang.placement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.host.PublicAddress;
import quxiang.notice.outbox.Outbox;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;

/** 去向确认 by the graduate, and the sheet that follows. */
@Stateless
@RolesAllowed("GRADUATE")
public class ConfirmingPlacement {

    private static final int LONGEST = 400;

    @Inject
    Actor actor;

    @Inject
    Graduates graduates;

    @Inject
    Confirmations confirmations;

    @Inject
    RegisteredFacts registered;

    @Inject
    Sheets sheets;

    @Inject
    DrawingNumbers drawing;

    @Inject
    Seal seal;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    /** Everything registered, and whether it is confirmed. */
    public ConfirmationView own() {
        Graduate graduate = graduates.find(actor.requireGraduate()).orElseThrow();
        PlacementFacts facts = registered.of(graduate);
        Optional<Confirmation> confirmation = confirmations.find(graduate.id());
        return new ConfirmationView(
                facts,
                confirmation.map(Confirmation::state).orElse(ConfirmationState.OPEN),
                confirmation.map(Confirmation::confirmedAt).orElse(null),
                window(graduate).orElse(null),
                confirmation.map(Confirmation::reopenedFor).orElse(null),
                confirmation.map(Confirmation::reopenedAt).orElse(null),
                confirmation.map(Confirmation::asked).orElse(null),
                confirmation.map(Confirmation::answer).orElse(null),
                whyNot(graduate, facts).orElse(null),
                sheets.of(graduate.id()));
    }

    /**
     * 确认无误. Idempotent: who clicks twice, or in two tabs, gets one sheet.
     *
     * @param seen the digest of the facts that the graduate read
     * @throws Refusal {@code confirmation.changed_meanwhile} when something else is registered by now, {@code confirmation.no_window},
     *     {@code confirmation.outside} with the days, {@code confirmation.no_destination}, {@code confirmation.no_archive}
     */
    public void confirm(String seen) {
        Graduate graduate = graduates.lock(actor.requireGraduate());
        Confirmation confirmation = confirmations.locked(graduate);
        PlacementFacts facts = registered.of(graduate);
        if (!facts.digest().equals(seen)) {
            throw new Refusal("confirmation.changed_meanwhile");
        }
        if (confirmation.state() == ConfirmationState.CONFIRMED) {
            return;
        }
        whyNot(graduate, facts).ifPresent(refusal -> {
            throw refusal;
        });
        Instant now = clock.instant();
        confirmation.confirm(now);
        SheetNumbers numbers = drawing.draw(graduate);
        byte[] pdf = new SheetPdf(
                        numbers, facts, graduate.idNumber(seal), PublicAddress.address() + "/check.xhtml", now)
                .render();
        sheets.add(new PlacementSheet(
                graduate.id(), numbers, facts, seal.sealBytes(SealPurpose.PLACEMENT, numbers.check(), pdf), now));
        audit.write("PLACEMENT_CONFIRMED", "GRADUATE", graduate.id(), numbers.transfer());
    }

    /** 申请更正. @throws Refusal {@code confirmation.words}, {@code confirmation.asked_already} */
    public void ask(String what) {
        String words = RequiredText.of(what, LONGEST, () -> new Refusal("confirmation.words", LONGEST));
        Graduate graduate = graduates.lock(actor.requireGraduate());
        confirmations.locked(graduate).ask(words);
        audit.write("CONFIRMATION_ASKED", "GRADUATE", graduate.id(), null);
        outbox.put("CONFIRMATION_ASKED", Role.SCHOOL, graduate.schoolId(), null, graduate.name(), words);
    }

    /** The PDF of one of the graduate's own sheets. @throws Refusal {@code confirmation.not_found} */
    public SheetFile sheet(long id) {
        PlacementSheet sheet = sheets.find(id)
                .filter(one -> one.graduateId() == actor.requireGraduate())
                .orElseThrow(() -> new Refusal("confirmation.not_found"));
        audit.write("SHEET_DOWNLOADED", "GRADUATE", sheet.graduateId(), sheet.transferNumber());
        return new SheetFile(
                sheet.transferNumber() + ".pdf",
                seal.openBytes(SealPurpose.PLACEMENT, sheet.checkNumber(), sheet.sealedPdf()));
    }

    private Optional<ConfirmationWindow> window(Graduate graduate) {
        return confirmations.window(graduate.schoolId(), graduate.cohort());
    }

    private Optional<Refusal> whyNot(Graduate graduate, PlacementFacts facts) {
        Optional<ConfirmationWindow> window = window(graduate);
        if (window.isEmpty()) {
            return Optional.of(new Refusal("confirmation.no_window"));
        }
        if (!window.get().has(clock.today())) {
            return Optional.of(new Refusal(
                    "confirmation.outside",
                    window.get().opensOn().toString(),
                    window.get().closesOn().toString()));
        }
        if (!facts.has(PlacementFact.DESTINATION)) {
            return Optional.of(new Refusal("confirmation.no_destination"));
        }
        return facts.has(PlacementFact.ARCHIVE_TO)
                ? Optional.empty()
                : Optional.of(new Refusal("confirmation.no_archive"));
    }
}
