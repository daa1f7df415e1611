package quxiang.account.caller;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import quxiang.account.Account;
import quxiang.common.Actor;
import quxiang.common.Role;

/** Tells who acts in this request, from the caller that the container knows. It is determined anew for each request. */
@Stateless
@PermitAll
public class CurrentActor {

    @Resource
    SessionContext context;

    @PersistenceContext
    EntityManager em;

    @Inject
    RequestAddress address;

    @Inject
    SessionStart start;

    @Inject
    ActingClient client;

    @Inject
    ChosenRow chosen;

    @Inject
    OwnRows rows;

    @Produces
    @RequestScoped
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Actor actor() {
        if (context.isCallerInRole(Role.SYSTEM.name())) {
            return client.name() == null
                    ? Actor.system()
                    : new Actor(Role.SYSTEM, null, client.name(), null, null, address.address());
        }
        String caller = context.getCallerPrincipal().getName();
        if (!caller.matches("\\d{1,18}")) {
            return Actor.nobody(address.address());
        }
        Account account = em.find(Account.class, Long.valueOf(caller));
        return account == null
                ? Actor.nobody(address.address())
                : account.actor(address.address(), start.at(), chosenOf(account));
    }

    /** A row that is not the person's, or no longer, is not chosen. */
    private Long chosenOf(Account account) {
        Long row = chosen.graduateId();
        boolean other = account.role() == Role.GRADUATE && row != null && !row.equals(account.graduateId());
        return other && rows.has(account.id(), row) ? row : null;
    }
}
