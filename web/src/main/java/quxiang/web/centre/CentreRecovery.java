package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.roster.recovery.HeldNumber;
import quxiang.roster.recovery.ReleasingNumbers;
import quxiang.web.kit.FlashRedirect;

/** 账号协助 of the centre: which account has a telephone number, and taking it away. */
@Named
@RequestScoped
public class CentreRecovery {

    private static final String HERE = "centre/recovery.xhtml";

    @Inject
    private ReleasingNumbers releasing;

    @Inject
    private FlashRedirect done;

    private String mobile;
    private Long row;
    private String reason;
    private List<HeldNumber> found;

    /** 查询. A number stands in no address, so that the answer comes with the page that was sent. */
    public void search() {
        found = releasing.holders(mobile);
    }

    /** 释放手机号. */
    public void release() {
        releasing.release(row, reason);
        done.go(HERE, "school_recovery.message.released");
    }

    /** 解绑. */
    public void unbind() {
        releasing.unbind(row, reason);
        done.go(HERE, "school_recovery.message.unbound");
    }

    /** The accounts with the number, or {@code null} as long as none was asked for. */
    public List<HeldNumber> getFound() {
        return found;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
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
