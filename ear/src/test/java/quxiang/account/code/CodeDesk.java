package quxiang.account.code;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import quxiang.account.caller.RequestAddress;
import quxiang.account.caller.RequestDevice;
import quxiang.common.Refusal;

/** Asks for codes and gives them back, from network addresses and browsers of one's own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CodeDesk {

    @Inject
    private OneTimeCodes codes;

    @Inject
    private RequestAddress address;

    @Inject
    private RequestDevice device;

    /** @return {@code sent}, or the key of the refusal */
    public String asks(String from, String session, String mobile) {
        address.from(from);
        device.visitsIn(session);
        try {
            codes.send(CodePurpose.REGISTER, mobile);
            return "sent";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    public boolean says(String from, String session, String mobile, String code) {
        address.from(from);
        device.visitsIn(session);
        return codes.use(CodePurpose.REGISTER, mobile, code);
    }
}
