package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.account.administration.AdministratorRow;
import quxiang.account.administration.AppointingAdministrators;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.reference.Regions;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.text.Label;

/** 账号管理 of the administration: makes, resets and disables personal accounts. */
@Named
@RequestScoped
public class CentreAccounts {

    private static final String HERE = "centre/accounts.xhtml";

    @Inject
    private AppointingAdministrators appointing;

    @Inject
    private Regions regions;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private List<AdministratorRow> rows;
    private Role role;
    private String province;
    private String name;
    private String mobile;
    private String reason;
    private Long row;

    public List<AdministratorRow> getRows() {
        if (rows == null) {
            rows = appointing.all();
        }
        return rows;
    }

    /** What an account can be made for. */
    public List<Role> getRoles() {
        return List.of(Role.CENTRE, Role.PROVINCE, Role.OPERATOR, Role.AUDITOR, Role.SECURITY);
    }

    /** The provinces, by the first two digits of their codes. */
    public List<SelectOption> getProvinces() {
        return regions.provinces().stream()
                .map(code -> new SelectOption(code.code().substring(0, 2), label.of(code)))
                .toList();
    }

    /** The province of a row, by name. */
    public String province(AdministratorRow administrator) {
        return regions.province(administrator.province());
    }

    /** Why a row cannot be changed, or {@code null}. */
    public String whyNot(AdministratorRow administrator) {
        return administrator.own() ? label.say("refusal.account.own") : null;
    }

    public void appoint() {
        if (role == Role.PROVINCE) {
            appointing.appointForProvince(province, name, mobile);
        } else {
            appointing.appoint(role, name, mobile);
        }
        done.go(HERE, "centre_accounts.message.appointed", name);
    }

    public void reset() {
        String person = person();
        appointing.reset(row, mobile, reason);
        done.go(HERE, "centre_accounts.message.reset", person);
    }

    public void resetFactor() {
        String person = person();
        appointing.resetFactor(row, reason);
        done.go(HERE, "centre_accounts.message.factor_reset", person);
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
                .map(AdministratorRow::name)
                .findFirst()
                .orElseThrow(() -> new Refusal("account.no_administrator"));
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
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
