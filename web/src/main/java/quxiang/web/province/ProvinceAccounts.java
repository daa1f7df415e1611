package quxiang.web.province;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.account.administration.AppointingProvinceStaff;
import quxiang.account.administration.ProvinceStaffRow;
import quxiang.common.MobileNumber;
import quxiang.common.Refusal;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.text.Label;

/** 账号管理 of a province: its administrators keep the accounts of their colleagues. */
@Named
@RequestScoped
public class ProvinceAccounts {

    private static final String HERE = "province/accounts.xhtml";
    private static final String LEADER = "LEADER";
    private static final String MEMBER = "MEMBER";

    @Inject
    private AppointingProvinceStaff appointing;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private List<ProvinceStaffRow> rows;
    private Boolean leading;
    private String duty;
    private String name;
    private String mobile;
    private String reason;
    private Long row;

    public List<ProvinceStaffRow> getRows() {
        if (rows == null) {
            rows = appointing.own();
        }
        return rows;
    }

    /** The user name. A mobile number of somebody else in it is masked as beside it. */
    public String usernameOf(ProvinceStaffRow staff) {
        return staff.own() ? staff.username() : MobileNumber.maskedName(staff.username());
    }

    /** Whether the reader may do more than look. */
    public boolean isLeading() {
        if (leading == null) {
            leading = appointing.isLeading();
        }
        return leading;
    }

    /** What an account can be made for. */
    public List<SelectOption> getDuties() {
        return List.of(
                new SelectOption(MEMBER, label.say("province_accounts.member")),
                new SelectOption(LEADER, label.say("province_accounts.leader")));
    }

    public void appoint() {
        if (duty == null || duty.isBlank()) {
            throw new Refusal("account.role");
        }
        appointing.appoint(name, mobile, duty.equals(LEADER));
        done.go(HERE, "centre_accounts.message.appointed", name);
    }

    public void reset() {
        String person = person();
        appointing.reset(row, mobile, reason);
        done.go(HERE, "centre_accounts.message.reset", person);
    }

    public void disable() {
        String person = person();
        appointing.disable(row, reason);
        done.go(HERE, "centre_accounts.message.disabled", person);
    }

    public void restore() {
        String person = person();
        appointing.restore(row, reason);
        done.go(HERE, "centre_accounts.message.restored", person);
    }

    private String person() {
        return getRows().stream()
                .filter(one -> row != null && one.id() == row)
                .map(ProvinceStaffRow::name)
                .findFirst()
                .orElseThrow(() -> new Refusal("province.no_staff"));
    }

    public String getDuty() {
        return duty;
    }

    public void setDuty(String duty) {
        this.duty = duty;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }
}
