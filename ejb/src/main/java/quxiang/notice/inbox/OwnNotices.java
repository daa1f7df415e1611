package quxiang.notice.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import quxiang.common.Actor;
import quxiang.common.sql.Conditions;

/** Which notices are the reader's. The conditions speak of {@code notice n}. */
@ApplicationScoped
public class OwnNotices {

    private static final String UNREAD =
            "not exists (select 1 from notice_read r where r.notice_id = n.id and r.account_id = :account)";

    @Inject
    Actor actor;

    @Inject
    NoticesOfDepartments departments;

    @Inject
    NoticesOfPersons persons;

    /** Those that the account has not read yet. */
    public Conditions unread() {
        return own().and(UNREAD, "account", actor.accountId());
    }

    /** Staff of departments and classes read of their signings and of nothing else: a notice names people. */
    Conditions own() {
        Conditions own = new Conditions().andEqual("n.recipient_party", actor.role());
        if (actor.graduateId() != null) {
            return own.and("n.recipient_id in (%s)".formatted(persons.recipients()))
                    .value("account", actor.accountId());
        }
        own.andEqual("n.recipient_id", owner());
        return actor.scope().isWhole() ? own : own.and(departments.ofDepartments(own, actor.scope()));
    }

    private long owner() {
        Long owner = switch (actor.role()) {
            case EMPLOYER -> actor.employerId();
            case SCHOOL -> actor.schoolId();
            case PROVINCE -> actor.provinceId();
            default -> Long.valueOf(0);
        };
        return owner == null ? -1 : owner;
    }
}
