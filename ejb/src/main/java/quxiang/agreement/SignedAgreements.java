package quxiang.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import quxiang.signing.list.AgreementsOfSignings;

/** Agreements, as lists and details of signings ask for their numbers. */
@ApplicationScoped
class SignedAgreements implements AgreementsOfSignings {

    @Override
    public String joined() {
        return "left join agreement a on a.signing_id = s.id";
    }

    @Override
    public String joinedEntity() {
        return "left join Agreement a on a.signingId = s.id";
    }
}
