package quxiang.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import quxiang.account.Accounts;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;
import quxiang.host.Setting;
import quxiang.notice.outbox.Outbox;
import quxiang.school.Holidays;

/** People ask the centre about their own data, and read what it answered. */
@Stateless
@RolesAllowed({"EMPLOYER", "GRADUATE"})
public class MakingDataRequests {

    /** The longest words. */
    public static final int LONGEST = 1000;

    /** So many workdays the centre has, unless {@code QUXIANG_REQUEST_WORKDAYS} says otherwise. */
    private static final int WORKDAYS = 15;

    private static final int SHOWN = 50;

    @Inject
    private Actor actor;

    @Inject
    private DataRequests requests;

    @Inject
    private Accounts accounts;

    @Inject
    private Holidays holidays;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    /** How many workdays the centre has for an answer. */
    public int workdays() {
        return Setting.of("QUXIANG_REQUEST_WORKDAYS").map(Integer::valueOf).orElse(WORKDAYS);
    }

    /** One's own, the open ones first. */
    public List<DataRequestRow> own() {
        return requests.page(ofReader(), new PageRequest(0, SHOWN)).rows();
    }

    private Conditions ofReader() {
        return new Conditions().and("r.account_id = :account", "account", actor.accountId());
    }

    /**
     * Hands a request in.
     *
     * @return its number
     * @throws Refusal {@code data_request.kind}, {@code data_request.words}, {@code data_request.open_already}
     */
    public String make(DataRequestKind kind, String words) {
        if (kind == null) {
            throw new Refusal("data_request.kind");
        }
        String plain = RequiredText.of(words, LONGEST, () -> new Refusal("data_request.words", LONGEST));
        // Two tabs ask one after the other.
        accounts.lock(actor.accountId());
        Conditions open = ofReader().andEqual("r.kind", kind.name()).andEqual("r.state", DataRequestState.OPEN.name());
        if (requests.count(open) > 0) {
            throw new Refusal("data_request.open_already");
        }
        LocalDate due = holidays.workdayAfter(clock.today(), workdays());
        Long party = actor.role() == Role.GRADUATE ? actor.graduateId() : actor.employerId();
        long recipient = party == null ? 0 : party;
        DataRequest made = requests.add(new DataRequest(actor, recipient, kind, plain, clock.instant(), due));
        outbox.put("DATA_REQUEST_MADE", Role.CENTRE, 0, null, made.number(), due.toString());
        audit.write("DATA_REQUEST_MADE", "DATA_REQUEST", made.id(), kind.name());
        return made.number();
    }
}
