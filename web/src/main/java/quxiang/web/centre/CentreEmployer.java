package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import quxiang.account.unit.DisablingUnitUsers;
import quxiang.account.unit.ReplacingUnitNumbers;
import quxiang.account.unit.UnitUsers;
import quxiang.account.unit.UserRow;
import quxiang.audit.AuditRow;
import quxiang.audit.AuditTrail;
import quxiang.common.CreditCode;
import quxiang.common.Refusal;
import quxiang.employer.EmployerState;
import quxiang.employer.supervision.EmployerCard;
import quxiang.employer.supervision.EmployerList;
import quxiang.employer.supervision.SupervisingEmployers;
import quxiang.signing.list.VoidedRow;
import quxiang.signing.review.SeeingVoidEvidence;
import quxiang.web.kit.FlashRedirect;

/** One unit: its facts, its users and what was done with it. Also 暂停, 恢复 and the change of locked facts. */
@Named
@RequestScoped
public class CentreEmployer {

    private static final int HISTORY = 20;

    @Inject
    private EmployerList list;

    @Inject
    private UnitUsers users;

    @Inject
    private DisablingUnitUsers disabling;

    @Inject
    private ReplacingUnitNumbers numbers;

    @Inject
    private AuditTrail trail;

    @Inject
    private SupervisingEmployers supervising;

    @Inject
    private SeeingVoidEvidence voided;

    @Inject
    private FlashRedirect done;

    @Inject
    @Param
    private Long id;

    private EmployerCard card;
    private List<VoidedRow> voidedRows;
    private String reason;
    private String mobile;
    private Long row;
    private List<UserRow> userRows;
    private String name;
    private String shortName;
    private String creditCode;
    private String codeAgain;
    private String platformIndustry;
    private Integer version;

    public EmployerCard getCard() {
        if (card == null) {
            if (id == null) {
                throw new Refusal("employer.not_found");
            }
            card = list.one(id);
        }
        return card;
    }

    public boolean isSuspended() {
        return getCard().state() == EmployerState.SUSPENDED;
    }

    /** What schools voided of its signings, with why. */
    public List<VoidedRow> getVoided() {
        if (voidedRows == null) {
            voidedRows = voided.ofEmployer(getCard().id());
        }
        return voidedRows;
    }

    public List<UserRow> getUsers() {
        if (userRows == null) {
            userRows = users.of(getCard().id());
        }
        return userRows;
    }

    public List<AuditRow> getHistory() {
        return trail.of("EMPLOYER", getCard().id(), HISTORY);
    }

    public void suspend() {
        supervising.suspend(getCard().id(), reason);
        gone("centre_employer.message.suspended");
    }

    public void restore() {
        supervising.restore(getCard().id(), reason);
        gone("centre_employer.message.restored");
    }

    public void correct() {
        supervising.correct(getCard().id(), name, shortName, creditCode, codeAgain, platformIndustry, version, reason);
        gone("centre_employer.message.corrected");
    }

    /** 更换手机号. */
    public void replaceNumber() {
        String name = user();
        numbers.replace(row, mobile, reason);
        done.go("centre/employer.xhtml?id=" + id, "employer_accounts.message.number", name);
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public void disable() {
        String user = user();
        disabling.disable(row, reason);
        done.go("centre/employer.xhtml?id=" + id, "employer_accounts.message.disabled", user);
    }

    public void enable() {
        String user = user();
        disabling.restore(row, reason);
        done.go("centre/employer.xhtml?id=" + id, "employer_accounts.message.restored", user);
    }

    private String user() {
        return getUsers().stream()
                .filter(one -> row != null && one.id() == row)
                .map(UserRow::name)
                .findFirst()
                .orElseThrow(() -> new Refusal("account.no_user"));
    }

    private void gone(String key) {
        done.go("centre/employer.xhtml?id=" + id, key, getCard().name());
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

    public String getName() {
        return name == null ? getCard().name() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortName() {
        return shortName == null ? getCard().shortName() : shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public String getCreditCode() {
        return creditCode == null ? getCard().creditCode() : creditCode;
    }

    public void setCreditCode(String creditCode) {
        this.creditCode = creditCode;
    }

    public String getCodeAgain() {
        return codeAgain;
    }

    public void setCodeAgain(String codeAgain) {
        this.codeAgain = codeAgain;
    }

    /** Whether the check character of the unit's code is wrong. */
    public boolean isDoubtful() {
        return CreditCode.isDoubtful(getCard().creditCode());
    }

    public String getPlatformIndustry() {
        return platformIndustry == null ? getCard().platformIndustry() : platformIndustry;
    }

    public void setPlatformIndustry(String platformIndustry) {
        this.platformIndustry = platformIndustry;
    }

    public Integer getVersion() {
        return version == null ? getCard().version() : version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
