package quxiang.employer.remittance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import quxiang.common.Refusal;

/** 导出付款文件: starts the job {@code write-payments}. */
@Stateless
@RolesAllowed("CENTRE")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportingPayments {

    @Inject
    private Remittances remittances;

    @Inject
    private Event<PaymentsWanted> wanted;

    /** @throws Refusal {@code remittance.nothing_waits} */
    public void export() {
        if (remittances.waiting(1).isEmpty()) {
            throw new Refusal("remittance.nothing_waits");
        }
        wanted.fire(new PaymentsWanted());
    }
}
