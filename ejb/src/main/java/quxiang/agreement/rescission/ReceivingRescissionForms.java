package quxiang.agreement.rescission;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.account.caller.RequestAddress;
import quxiang.agreement.CheckCode;
import quxiang.agreement.CheckLimit;
import quxiang.agreement.StampedFor;
import quxiang.common.Refusal;
import quxiang.signing.rescission.RescissionFiles;

/**
 * 回传解约申请表: a unit without an account sends the stamped form by the code on it. Images are cleaned while nothing of the database is held.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReceivingRescissionForms {

    @Inject
    SentForms sent;

    @Inject
    CheckLimit limit;

    @Inject
    RequestAddress address;

    @Inject
    RescissionFiles files;

    /** Whether a code looks like that of a form, and not of an agreement. */
    public boolean isMeant(String code) {
        String typed = code == null ? "" : code;
        return CheckCode.digits(typed.substring(0, Math.max(0, typed.lastIndexOf('-'))))
                        .length()
                == RescissionPapers.DIGITS;
    }

    /**
     * Which agreement is to be rescinded by the form of a code.
     *
     * @throws Refusal {@code paper.code_wrong}, the same for any wrong code; {@code agreement.too_many_checks}
     */
    public StampedFor find(String code) {
        limit.count(address.address());
        return sent.find(code).told();
    }

    /**
     * Gives the stamped form to the school.
     *
     * @throws Refusal as {@link #find}, {@code rescission.form_not_awaited} when it is here already or it has ended, and what is wrong with
     *     the pages
     */
    public StampedFor send(String code, List<byte[]> uploads) {
        limit.count(address.address());
        SentForms.Form form = sent.find(code);
        if (!form.told().isMissing()) {
            throw new Refusal("rescission.form_not_awaited");
        }
        return sent.take(form, files.pages(form.signing(), uploads));
    }
}
