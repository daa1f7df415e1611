package quxiang.agreement;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import quxiang.account.caller.RequestAddress;
import quxiang.common.Refusal;

/** Asks the public check from a network address. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckDesk {

    @Inject
    private CheckingAgreements checking;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RequestAddress address;

    /** Reads what was changed behind the back of JPA. */
    public void forget() {
        entities.getEntityManagerFactory().getCache().evictAll();
    }

    /** @return what it says, or the key of the refusal */
    public String asks(String from, byte[] pdf, String checkCode) {
        address.from(from);
        try {
            return checking.check(pdf, checkCode).toString();
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    /** @return what it says, or the key of the refusal */
    public String asks(String from, String number, String checkCode) {
        address.from(from);
        try {
            return checking.check(number, checkCode).verdict().name();
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }
}
