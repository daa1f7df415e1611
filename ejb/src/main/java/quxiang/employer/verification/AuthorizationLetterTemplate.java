package quxiang.employer.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.common.Actor;
import quxiang.employer.PersonFacts;
import quxiang.employer.UnitFacts;

/** 下载模板: the 网签授权书 with what the user told so far, and 查看示例: how stamped papers look. */
@Stateless
@RolesAllowed("EMPLOYER")
public class AuthorizationLetterTemplate {

    private static final String NO_CODE = "91110000MA0000000X";

    @Inject
    Actor actor;

    @Inject
    Accounts accounts;

    @Inject
    Verifications verifications;

    /** The letter to be printed, as a PDF file. */
    public byte[] pdf() {
        PersonFacts person = verifications.mine(actor).map(Verification::person).orElse(null);
        String creditCode = verifications
                .mine(actor)
                .map(Verification::unit)
                .map(UnitFacts::getCreditCode)
                .orElse(null);
        String mobile = accounts.find(actor.accountId()).map(Account::mobile).orElse(null);
        return AuthorizationLetterPaper.pdf(person, creditCode, mobile);
    }

    /** A sample of what is to be uploaded, as a JPEG file. */
    public byte[] sample(DocumentKind kind) {
        return kind == DocumentKind.LICENCE
                ? SampleDocuments.licence("示例单位有限公司", NO_CODE, "示例省示例市示例路1号")
                : SampleDocuments.letter(
                        new PersonFacts("示例人", null, "示例单位有限公司", "人力资源部", "招聘主管", null, null, null),
                        NO_CODE,
                        "13000000000");
    }
}
