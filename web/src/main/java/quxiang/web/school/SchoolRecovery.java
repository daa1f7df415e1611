package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quxiang.common.Cohort;
import quxiang.common.Page;
import quxiang.common.Refusal;
import quxiang.roster.recovery.AccountEntry;
import quxiang.roster.recovery.AccountFilter;
import quxiang.roster.recovery.AccountState;
import quxiang.roster.recovery.RecoveringAccounts;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListPaging;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.session.ChosenCohort;

/** 账号协助. */
@Named
@RequestScoped
public class SchoolRecovery {

    private static final String HERE = "school/recovery.xhtml";
    private static final Pattern SEEN = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

    @Inject
    private RecoveringAccounts recovering;

    @Inject
    private ListParameters asked;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ListPaging paging;

    @Inject
    private FlashRedirect done;

    private Long row;
    private String seen;
    private String reason;
    private Page<AccountEntry> page;

    public Page<AccountEntry> getPage() {
        if (page == null) {
            AccountFilter filter = new AccountFilter(
                    asked.text("name"), asked.text("department"), asked.constant(AccountState.class, "state"));
            page = recovering.page(new Cohort(cohort.year()), filter, paging.request());
        }
        return page;
    }

    public long getWaiting() {
        return recovering.waiting();
    }

    public AccountState[] getStates() {
        return AccountState.values();
    }

    /** 确认. */
    public void confirm() {
        Matcher parts = SEEN.matcher(seen == null ? "" : seen);
        if (!parts.matches()) {
            throw new Refusal("roster.no_graduate");
        }
        recovering.confirm(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)), reason);
        done.go(HERE, "school_recovery.message.confirmed");
    }

    /** 解绑. */
    public void unbind() {
        recovering.unbind(row, reason);
        done.go(HERE, "school_recovery.message.unbound");
    }

    /** 停用. */
    public void disable() {
        recovering.disable(row, reason);
        done.go(HERE, "school_recovery.message.disabled");
    }

    /** 恢复. */
    public void enable() {
        recovering.enable(row, reason);
        done.go(HERE, "school_recovery.message.enabled");
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
