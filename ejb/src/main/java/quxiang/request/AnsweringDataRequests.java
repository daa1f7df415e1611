package quxiang.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import quxiang.account.Account;
import quxiang.account.Accounts;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;
import quxiang.notice.outbox.Outbox;

/** 个人信息请求: the centre reads and answers them. Who read which is on the record. */
@Stateless
@RolesAllowed("CENTRE")
public class AnsweringDataRequests {

    /** The longest answer. */
    public static final int LONGEST = 1000;

    /** The longest legal basis. */
    public static final int LONGEST_BASIS = 200;

    private static final String SUBJECT = "DATA_REQUEST";

    @Inject
    private Actor actor;

    @Inject
    private DataRequests requests;

    @Inject
    private Accounts accounts;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private Event<ErasureGranted> granted;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    /** One page of the list: what is open first, by its last day. */
    public Page<DataRequestRow> page(DataRequestFilter filter, PageRequest request) {
        Conditions where = of(filter.state(), filter.overdue())
                .andEqual("r.id", DataRequestRow.key(filter.number()))
                .andEqual("r.kind", filter.kind() == null ? null : filter.kind().name());
        if (filter.name() != null && !filter.name().isBlank()) {
            where.and(
                    "exists (select 1 from account a where a.id = r.account_id and a.name = :personName)",
                    "personName",
                    filter.name().strip());
        }
        return requests.page(where, request);
    }

    private Conditions of(DataRequestState state, boolean overdue) {
        Conditions where = new Conditions().andEqual("r.state", state == null ? null : state.name());
        return overdue ? where.and("r.due_on < :today", "today", clock.today()) : where;
    }

    /** How many stand in each state. */
    public Map<DataRequestState, Long> counts() {
        Map<DataRequestState, Long> counts = new EnumMap<>(DataRequestState.class);
        for (DataRequestState state : DataRequestState.values()) {
            counts.put(state, requests.count(of(state, false)));
        }
        return counts;
    }

    /** How many are open although their last day is over. */
    public long overdue() {
        return requests.count(of(DataRequestState.OPEN, true));
    }

    /** One in full. Who reads it is written down. @throws Refusal {@code data_request.not_found} */
    public DataRequestRow read(long id) {
        DataRequestRow row = requests.page(new Conditions().andEqual("r.id", id), new PageRequest(0, 1)).rows().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("data_request.not_found"));
        audit.write("DATA_REQUEST_READ", SUBJECT, id, null);
        return row;
    }

    /** What became of the data of a granted deletion; nothing for others. */
    public List<ErasureRow> erasures(long id) {
        return requests.erasures(id);
    }

    /**
     * 已办理. A deletion is carried out with it: the account ends.
     *
     * @param what what was done
     * @throws Refusal {@code data_request.answer}, {@code .not_found}, {@code .answered_already}, and of a deletion
     *     {@code data_request.still_bound}
     */
    public void grant(long id, String what) {
        String plain = answer(what);
        DataRequest request = requests.lock(id);
        request.done(plain, actor, clock.instant());
        if (request.kind() == DataRequestKind.ERASURE) {
            ErasureGranted erasure = new ErasureGranted(request.accountId());
            granted.fire(erasure);
            requests.keep(id, erasure);
            tellErased(request, erasure.mobile());
        } else {
            tell("DATA_REQUEST_DONE", request);
        }
        audit.write("DATA_REQUEST_DONE", SUBJECT, id, request.kind().name());
    }

    /** Who has no unit yet has no notices either, but a number. */
    private void tell(String kind, DataRequest request) {
        String mobile = accounts.find(request.accountId()).map(Account::mobile).orElse(null);
        if (request.recipientId() == 0 && mobile != null) {
            outbox.text(kind, request.role(), 0, mobile, request.number());
        } else {
            outbox.put(kind, request.role(), request.recipientId(), null, request.number());
        }
    }

    /** Nobody can sign in to read the answer any more, so it goes to the number that the person had. */
    private void tellErased(DataRequest request, String mobile) {
        if (!mobile.isEmpty()) {
            outbox.text("DATA_REQUEST_ERASED", request.role(), request.recipientId(), mobile, request.number());
        }
    }

    /**
     * 不予办理.
     *
     * @param why in words that the person understands
     * @param basis the law on which it rests
     * @throws Refusal {@code data_request.answer}, {@code .basis}, {@code .not_found}, {@code .answered_already}
     */
    public void refuse(long id, String why, String basis) {
        String plain = answer(why);
        String law = RequiredText.of(basis, LONGEST_BASIS, () -> new Refusal("data_request.basis", LONGEST_BASIS));
        DataRequest request = requests.lock(id);
        request.refuse(plain, law, actor, clock.instant());
        tell("DATA_REQUEST_REFUSED", request);
        audit.write("DATA_REQUEST_REFUSED", SUBJECT, id, law);
    }

    private static String answer(String words) {
        return RequiredText.of(words, LONGEST, () -> new Refusal("data_request.answer", LONGEST));
    }
}
