package quxiang.roster.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.AskedAgain;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;
import quxiang.common.crypto.Seal;
import quxiang.roster.GivenReason;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.roster.format.FactField;
import quxiang.roster.format.RosterLayout;

/** Shows one graduate of the own school or department. The full ID number is for who says why (invariant 10). */
@Stateless
@RolesAllowed("SCHOOL")
public class SeeingGraduates {

    @Inject
    private Actor actor;

    @Inject
    private Graduates graduates;

    @Inject
    private Seal seal;

    @Inject
    private Audit audit;

    /** @throws Refusal {@code roster.no_graduate} when it is nobody of the reader's */
    public SeenGraduate see(long id) {
        Graduate graduate = own(id);
        return new SeenGraduate(
                graduate.id(),
                graduate.cohort(),
                graduate.name(),
                graduate.idMasked(),
                MobileNumber.masked(graduate.mobile()),
                graduate.removedAt(),
                graduate.changedAt(),
                graduate.version(),
                FactField.of(RosterLayout.NATIONAL, graduates.cells(id)));
    }

    /**
     * The full ID number. The graduate can see who read it, when and why.
     *
     * @throws Refusal {@code roster.no_graduate}, {@code roster.reason_missing}, {@code roster.reason_too_long}
     */
    @AskedAgain
    public String idNumber(long id, String reason) {
        String why = GivenReason.of(reason);
        Graduate graduate = own(id);
        audit.write(Audit.ID_NUMBER_READ, "GRADUATE", id, why);
        return graduate.idNumber(seal);
    }

    private Graduate own(long id) {
        return graduates
                .find(id)
                .filter(one -> one.schoolId() == actor.requireSchool())
                .filter(one -> one.isSeenBy(actor.scope()))
                .orElseThrow(() -> new Refusal("roster.no_graduate"));
    }
}
