package quxiang.employer.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import quxiang.account.Account;
import quxiang.common.ShanghaiClock;
import quxiang.common.image.CleanImage;
import quxiang.employer.Employer;
import quxiang.employer.PersonFacts;
import quxiang.employer.UnitFacts;

/** Verifications of units that do not exist, with drawn images, for the demonstration. */
@ApplicationScoped
public class ExampleVerifications {

    @Inject
    ShanghaiClock clock;

    @Inject
    Verifications verifications;

    @Inject
    VerificationDocuments proofs;

    @Inject
    DocumentFolder folder;

    /** One with materials that waits for the centre. */
    public void submitted(Account account, PersonFacts person, UnitFacts unit) {
        Verification verification = new Verification(account.id(), clock.instant());
        verification.tellPerson(person, clock.instant(), clock.instant());
        verification.tellUnit(unit, VerificationMethod.MATERIALS, clock.instant());
        verifications.add(verification);
        String address = unit.getRegionName() + unit.getAddress();
        keep(
                verification,
                DocumentKind.LICENCE,
                SampleDocuments.licence(person.getUnitName(), unit.getCreditCode(), address));
        keep(verification, DocumentKind.LETTER, SampleDocuments.letter(person, unit.getCreditCode(), account.mobile()));
        verification.submit(clock.instant());
    }

    /** One of a user of the older platform, who has only to add the letter. */
    public void ofPlatform(Account account, Employer employer, PersonFacts person, UnitFacts unit) {
        verifications.add(Verification.ofPlatformUser(account.id(), employer.id(), person, unit, clock.instant()));
    }

    private void keep(Verification verification, DocumentKind kind, byte[] drawn) {
        proofs.add(verification.id(), kind, folder.store(kind + ".jpg", CleanImage.of(drawn)));
    }
}
