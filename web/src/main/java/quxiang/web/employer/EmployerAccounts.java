package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.account.unit.DisablingUnitUsers;
import quxiang.account.unit.ReplacingUnitNumbers;
import quxiang.account.unit.UnitUsers;
import quxiang.account.unit.UserRow;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.web.kit.FlashRedirect;

/** 账号管理: the verified users of the unit (manual, chapter 10). */
@Named
@RequestScoped
public class EmployerAccounts {

    @Inject
    private UnitUsers users;

    @Inject
    private DisablingUnitUsers disabling;

    @Inject
    private ReplacingUnitNumbers numbers;

    @Inject
    private Actor actor;

    @Inject
    private FlashRedirect done;

    private List<UserRow> rows;
    private Long row;
    private String reason;
    private String mobile;

    public List<UserRow> getRows() {
        if (rows == null) {
            rows = users.own();
        }
        return rows;
    }

    /** Whether a row is the reader's own account. */
    public boolean isOwn(UserRow row) {
        return actor.accountId() != null && actor.accountId() == row.id();
    }

    /** 更换手机号. */
    public void replaceNumber() {
        String name = name();
        numbers.replace(row, mobile, reason);
        done.go("employer/accounts.xhtml", "employer_accounts.message.number", name);
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public void disable() {
        String name = name();
        disabling.disable(row, reason);
        done.go("employer/accounts.xhtml", "employer_accounts.message.disabled", name);
    }

    public void restore() {
        String name = name();
        disabling.restore(row, reason);
        done.go("employer/accounts.xhtml", "employer_accounts.message.restored", name);
    }

    private String name() {
        return getRows().stream()
                .filter(one -> row != null && one.id() == row)
                .map(UserRow::name)
                .findFirst()
                .orElseThrow(() -> new Refusal("account.no_user"));
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
