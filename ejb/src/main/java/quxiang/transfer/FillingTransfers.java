package quxiang.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.letter.ArchiveTerms;
import quxiang.letter.HukouTerms;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.signing.Signing;
import quxiang.signing.SigningState;
import quxiang.signing.Signings;

/** 档案/户口信息管理 by the graduate, begun with what the signed agreement says. */
@Stateless
@RolesAllowed("GRADUATE")
public class FillingTransfers {

    /** 用人单位, of both tables of goals: what an agreement speaks of. */
    private static final String UNIT = "1";

    @Inject
    Actor actor;

    @Inject
    Graduates graduates;

    @Inject
    Transfers transfers;

    @Inject
    ServiceOffices offices;

    @Inject
    Signings signings;

    @Inject
    TransferRules rules;

    @Inject
    TransferCutOff cutOff;

    @Inject
    Event<TransferChanged> changed;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** What the graduate told, or what the agreement proposes, and what the school did with it. */
    public TransferView own() {
        long self = actor.requireGraduate();
        Optional<ArchiveTransfer> archive = transfers.archive(self);
        Optional<HukouTransfer> hukou = transfers.hukou(self);
        if (archive.isEmpty()) {
            Optional<Signing> signed =
                    signings.effective(self).filter(signing -> signing.state() == SigningState.SIGNED);
            ArchiveFacts proposal = signed.map(Signing::archive)
                    .filter(ArchiveTerms::isAccepted)
                    .map(FillingTransfers::proposed)
                    .orElse(ArchiveFacts.NONE);
            HukouFacts moving = signed.map(Signing::hukou)
                    .filter(HukouTerms::isAccepted)
                    .map(terms -> new HukouFacts(UNIT, terms.getAddress()))
                    .orElse(HukouFacts.NONE);
            boolean proposed = proposal.goal() != null || moving.goal() != null;
            return new TransferView(proposal, moving, TransferState.MISSING, proposed, null, List.of());
        }
        ArchiveTransfer told = archive.get();
        return new TransferView(
                told.facts(
                        offices.find(told.officeId()).map(ServiceOffice::name).orElse(null)),
                hukou.map(HukouTransfer::facts).orElse(HukouFacts.NONE),
                told.state(),
                false,
                told.note(),
                transfers.sendings(self));
    }

    private static ArchiveFacts proposed(ArchiveTerms terms) {
        return new ArchiveFacts(
                UNIT, null, terms.getReceiver(), terms.getContact(), terms.getAddress(), terms.getPhone(), null);
    }

    /** Why nothing can be changed now, or nothing. */
    public Optional<Refusal> whyNot() {
        Graduate graduate = graduates.find(actor.requireGraduate()).orElseThrow();
        return transfers
                .archive(graduate.id())
                .filter(archive -> archive.state() == TransferState.SENT)
                .map(sent -> new Refusal("transfer.sent_already"))
                .or(() -> cutOff.whyNot(graduate));
    }

    /** The names of the public offices that can be chosen. */
    public List<String> offices() {
        return offices.names();
    }

    /** All that is wrong with what was typed; nothing when it can be kept. */
    public List<Refusal> faults(ArchiveFacts archive, HukouFacts hukou) {
        String self = graduates.find(actor.requireGraduate()).orElseThrow().name();
        List<Refusal> wrong = new ArrayList<>();
        if (!archive.isKept() && named(archive) && office(archive).isEmpty()) {
            wrong.add(new Refusal("transfer.office"));
        } else {
            wrong.addAll(rules.faults(completed(archive), self));
        }
        wrong.addAll(rules.faults(hukou));
        return wrong;
    }

    /**
     * 保存. The school checks it anew.
     *
     * @throws Refusal {@code transfer.sent_already}, {@code transfer.closed}, {@code transfer.confirmed}, and those of {@link #faults}
     */
    public void fill(ArchiveFacts archive, HukouFacts hukou) {
        for (Refusal wrong : faults(archive, hukou)) {
            throw wrong;
        }
        ArchiveFacts facts = completed(archive);
        Graduate graduate = graduates.lock(actor.requireGraduate());
        cutOff.whyNot(graduate).ifPresent(refusal -> {
            throw refusal;
        });
        Long office = named(archive) ? office(archive).map(ServiceOffice::id).orElse(null) : null;
        boolean moved = transfers.lockedArchive(graduate).fill(facts, office, clock.instant());
        if (transfers.lockedHukou(graduate.id()).fill(hukou, clock.instant()) || moved) {
            changed.fire(new TransferChanged(graduate.id()));
        }
        audit.write("ARCHIVE_FILLED", "GRADUATE", graduate.id(), null);
    }

    /** Whether an office of the list is meant: it has to be where the goal is one, and may be at the place of origin. */
    private static boolean named(ArchiveFacts archive) {
        return ArchiveFacts.OFFICE.equals(archive.goal())
                || ArchiveFacts.ORIGIN.equals(archive.goal()) && archive.office() != null;
    }

    private Optional<ServiceOffice> office(ArchiveFacts archive) {
        return archive.office() == null
                ? Optional.empty()
                : offices.byName(archive.office()).filter(office -> !office.isEnded());
    }

    /** What is left empty beside a chosen office is as the list says. */
    private ArchiveFacts completed(ArchiveFacts typed) {
        Optional<ServiceOffice> chosen = named(typed) ? office(typed) : Optional.empty();
        return chosen.map(office -> new ArchiveFacts(
                        typed.goal(),
                        office.name(),
                        office.name(),
                        typed.recipient() == null ? office.recipient() : typed.recipient(),
                        typed.address() == null ? office.address() : typed.address(),
                        typed.phone() == null ? office.phone() : typed.phone(),
                        typed.way()))
                .orElse(typed);
    }
}
