package quxiang.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import quxiang.common.Refusal;
import quxiang.common.Role;

/** Stands for a use case that tells a unit of something. */
@Stateless
@PermitAll
public class Telling {

    @Inject
    private Outbox outbox;

    public void tell(long unit, int times) {
        for (int i = 0; i < times; i++) {
            outbox.put("DECLINE", Role.EMPLOYER, unit, null, "张璐", "京桥软件", "示范大学", "");
        }
    }

    public void tellAndRefuse(long unit) {
        tell(unit, 1);
        throw new Refusal("account.not_allowed");
    }
}
