package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quxiang.common.Cohort;
import quxiang.common.Refusal;
import quxiang.roster.recovery.AccountEntry;
import quxiang.roster.recovery.AccountFilter;
import quxiang.roster.recovery.AccountState;
import quxiang.roster.recovery.RecoveringAccounts;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.session.ChosenCohort;

/** 账号协助. */
@Named
@RequestScoped
public class SchoolRecovery {

    private static final Pattern SEEN = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

    @Inject
    private RecoveringAccounts recovering;

    @Inject
    private ListParameters asked;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ListTable table;

    @Inject
    private FlashRedirect done;

    @Inject
    private SigningLists lists;

    private List<SigningRow> unactivated;
    private Long row;
    private String seen;
    private String reason;

    public ListRows<AccountEntry> getRows() {
        return table.rows((order, page) -> recovering.page(
                new Cohort(cohort.year()),
                new AccountFilter(
                        asked.text("name"), asked.text("department"), asked.constant(AccountState.class, "state")),
                page));
    }

    public long getWaiting() {
        return recovering.waiting();
    }

    public AccountState[] getStates() {
        return AccountState.values();
    }

    /** Letters to graduates who have no account and cannot know of them. */
    public List<SigningRow> getUnactivated() {
        if (unactivated == null) {
            unactivated = lists.ofUnactivated(new Cohort(cohort.year()));
        }
        return unactivated;
    }

    /** 确认. */
    public void confirm() {
        Matcher parts = SEEN.matcher(seen == null ? "" : seen);
        if (!parts.matches()) {
            throw new Refusal("roster.no_graduate");
        }
        recovering.confirm(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)), reason);
        done.back("school_recovery.message.confirmed");
    }

    /** 解绑. */
    public void unbind() {
        recovering.unbind(row, reason);
        done.back("school_recovery.message.unbound");
    }

    /** 释放手机号. */
    public void release() {
        recovering.releaseMobile(row, reason);
        done.back("school_recovery.message.released");
    }

    /** 停用. */
    public void disable() {
        recovering.disable(row, reason);
        done.back("school_recovery.message.disabled");
    }

    /** 恢复. */
    public void enable() {
        recovering.enable(row, reason);
        done.back("school_recovery.message.enabled");
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }

    /** The graduate and the version of the account that the reader has seen. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
