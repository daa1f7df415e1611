package quxiang.placement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;

/** 核验授权 by the graduate: to whom, what, until when; taken back; who looked. */
@Stateless
@RolesAllowed("GRADUATE")
public class GrantingChecks {

    private static final int LONGEST = 120;
    private static final int CODE = 8;

    /** For how many days an office may be let look at most. */
    private static final int MOST_DAYS = 365;

    /** How many offices may look at the same time. */
    private static final int MOST = 20;

    @Inject
    Actor actor;

    @Inject
    Graduates graduates;

    @Inject
    CheckGrants grants;

    @Inject
    Sheets sheets;

    @Inject
    Seal seal;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** What the graduate granted, the latest first, with who looked. */
    public List<GrantRow> own() {
        long self = actor.requireGraduate();
        Map<Long, List<CheckLook>> looks = grants.looks(self);
        return grants.of(self).stream()
                .map(grant -> new GrantRow(
                        grant.id(),
                        grant.office(),
                        grant.facts(),
                        shown(seal.open(SealPurpose.PLACEMENT, owner(grant.codeHash()), grant.codeSealed())),
                        grant.lastDay(),
                        grant.grantedAt(),
                        grant.revokedAt(),
                        grant.isValid(clock.today()),
                        looks.getOrDefault(grant.id(), List.of())))
                .toList();
    }

    /** What the sheet in force says, from which the graduate chooses; empty without one. */
    public PlacementFacts grantable() {
        return sheets.live(actor.requireGraduate())
                .map(PlacementSheet::facts)
                .orElseGet(() -> new PlacementFacts(Map.of()));
    }

    /** The 核验编号 of the sheet in force, as it is printed, or {@code null}. */
    public String checkNumber() {
        return sheets.of(actor.requireGraduate()).stream()
                .filter(sheet -> sheet.supersededAt() == null)
                .map(IssuedSheet::checkNumberShown)
                .findFirst()
                .orElse(null);
    }

    /**
     * 授权. The office asks with 核验编号 and the code, which {@link #own} shows.
     *
     * @param lastDay the last day on which it may look
     * @throws Refusal {@code grant.no_sheet}, {@code grant.office}, {@code grant.facts}, {@code grant.last_day}, {@code grant.too_many}
     */
    public void grant(String office, Set<PlacementFact> facts, LocalDate lastDay) {
        String to = RequiredText.of(office, LONGEST, () -> new Refusal("grant.office", LONGEST));
        Graduate graduate = graduates.lock(actor.requireGraduate());
        PlacementSheet sheet = sheets.live(graduate.id()).orElseThrow(() -> new Refusal("grant.no_sheet"));
        if (facts.isEmpty() || !sheet.facts().said().keySet().containsAll(facts)) {
            throw new Refusal("grant.facts");
        }
        LocalDate today = clock.today();
        if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(MOST_DAYS))) {
            throw new Refusal("grant.last_day", MOST_DAYS);
        }
        if (grants.of(graduate.id()).stream()
                        .filter(grant -> grant.isValid(today))
                        .count()
                >= MOST) {
            throw new Refusal("grant.too_many", MOST);
        }
        CheckGrant grant = new CheckGrant(graduate.id(), to, facts, lastDay, clock.instant());
        String code = DrawingNumbers.code(CODE);
        String hash = hash(seal, code);
        grant.openedBy(hash, seal.seal(SealPurpose.PLACEMENT, owner(hash), code));
        grants.add(grant);
        audit.write("CHECK_GRANTED", "GRADUATE", graduate.id(), to);
    }

    /** 撤回: the code lets nobody see any more. @throws Refusal {@code grant.not_found}, {@code grant.revoked_already} */
    public void revoke(long id) {
        CheckGrant grant = grants.locked(id);
        if (grant.graduateId() != actor.requireGraduate()) {
            throw new Refusal("grant.not_found");
        }
        grant.revoke(clock.instant());
        audit.write("CHECK_REVOKED", "GRADUATE", grant.graduateId(), grant.office());
    }

    /** By which a code is found. */
    static String hash(Seal seal, String code) {
        return seal.hash(SealPurpose.PLACEMENT, code);
    }

    private static String owner(String hash) {
        return "code " + hash;
    }

    private static String shown(String code) {
        return code.substring(0, CODE / 2) + "-" + code.substring(CODE / 2);
    }
}
