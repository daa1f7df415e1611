package quxiang.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Role;
import quxiang.notice.Recipient;
import quxiang.notice.outbox.StaffAddresses;

/** Mail addresses in the accounts of units and schools, as the outbox asks for them. */
@ApplicationScoped
public class AccountAddresses implements StaffAddresses {

    private final Jdbi jdbi;

    /** For the container's proxy. */
    protected AccountAddresses() {
        this(null);
    }

    @Inject
    public AccountAddresses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String known() {
        return """
                select 1 from account a
                where a.email is not null and a.disabled_at is null and a.role = o.recipient_party
                    and case o.recipient_party when 'EMPLOYER' then a.employer_id else a.school_id end = o.recipient_id
                """;
    }

    @Override
    public List<String> of(Recipient recipient) {
        String owner = recipient.party() == Role.EMPLOYER ? "employer_id" : "school_id";
        return jdbi.withHandle(handle -> handle.createQuery("""
                select email from account
                where <owner> = :id and role = :party and email is not null and disabled_at is null
                order by id fetch first 50 rows only
                """)
                .define("owner", owner)
                .bind("id", recipient.id())
                .bind("party", recipient.party())
                .mapTo(String.class)
                .list());
    }
}
