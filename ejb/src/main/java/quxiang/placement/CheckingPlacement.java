package quxiang.placement;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quxiang.account.caller.RequestAddress;
import quxiang.agreement.CheckLimit;
import quxiang.audit.Audit;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;

/** 核验毕业去向登记: an office without an account sees what the graduate let it see. Every look is recorded. */
@Stateless
@PermitAll
public class CheckingPlacement {

    @Inject
    Sheets sheets;

    @Inject
    CheckGrants grants;

    @Inject
    CheckLimit limit;

    @Inject
    RequestAddress address;

    @Inject
    Seal seal;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /**
     * By 核验编号 and the graduate's code. A wrong code and an unknown number get the same answer.
     *
     * @throws quxiang.common.Refusal {@code agreement.too_many_checks}
     */
    public CheckedPlacement check(String number, String code) {
        limit.count(address.address());
        Optional<PlacementSheet> sheet = sheets.byCheckNumber(tidy(number));
        Optional<CheckGrant> grant = grants.byCode(GrantingChecks.hash(seal, tidy(code)));
        if (sheet.isEmpty()
                || grant.isEmpty()
                || sheet.get().graduateId() != grant.get().graduateId()) {
            return CheckedPlacement.unknown();
        }
        LookOutcome outcome = outcome(sheet.get(), grant.get());
        grants.look(grant.get(), outcome, address.address(), clock.instant());
        audit.write(
                "PLACEMENT_CHECKED",
                "GRADUATE",
                sheet.get().graduateId(),
                grant.get().office());
        return told(outcome, sheet.get(), grant.get());
    }

    private LookOutcome outcome(PlacementSheet sheet, CheckGrant grant) {
        if (!grant.isValid(clock.today())) {
            return LookOutcome.ENDED;
        }
        return sheet.supersededAt() == null ? LookOutcome.SHOWN : LookOutcome.OUTDATED;
    }

    /** Whose leave has ended is told nothing else. */
    private static CheckedPlacement told(LookOutcome outcome, PlacementSheet sheet, CheckGrant grant) {
        boolean ended = outcome == LookOutcome.ENDED;
        return new CheckedPlacement(
                outcome,
                grant.office(),
                outcome == LookOutcome.SHOWN ? sheet.facts().only(grant.facts()) : new PlacementFacts(Map.of()),
                ended ? null : sheet.issuedAt(),
                grant.lastDay(),
                ended ? null : sheet.supersededAt());
    }

    /** As people type what they read: in full width, in small letters, with spaces and hyphens. */
    private static String tidy(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[^0-9A-Z]", "");
    }
}
