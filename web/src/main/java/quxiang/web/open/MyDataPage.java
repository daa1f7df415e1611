package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.Words;
import quxiang.upkeep.own.ClosingAccounts;
import quxiang.upkeep.own.DownloadingOwnData;
import quxiang.web.kit.session.Language;
import quxiang.web.kit.session.Visitor;
import quxiang.web.kit.text.Label;

/** 我的数据: a copy of all that is held about the reader, and 注销账号. */
@Named
@RequestScoped
public class MyDataPage {

    @Inject
    DownloadingOwnData downloading;

    @Inject
    ClosingAccounts closing;

    @Inject
    Captcha captcha;

    @Inject
    Visitor visitor;

    @Inject
    Language language;

    @Inject
    Label label;

    @Inject
    HttpServletRequest request;

    private String password;
    private String ticket;
    private String code;
    private String sent;
    private String closingPassword;
    private boolean understood;

    /** 打开下载. */
    public void open() {
        ticket = downloading.open(password);
    }

    /** What the download takes, once the password was right. */
    public String getTicket() {
        return ticket;
    }

    /** Whether people of this role close their accounts themselves. */
    public boolean isClosable() {
        return visitor.role() == Role.GRADUATE || visitor.role() == Role.EMPLOYER;
    }

    /** Why the account cannot be closed now, or {@code null}. */
    public String getWhyNot() {
        String obstacle = closing.obstacle();
        return obstacle == null ? null : Words.of(language.getLocale()).of(new Refusal(obstacle));
    }

    /** 获取验证码. */
    public void sendCode() {
        captcha.require();
        sent = label.say("open_my_data.code_sent", closing.sendCode());
        Messages.addGlobalInfo("open_code.sent");
    }

    /** 注销. */
    public void close() throws ServletException {
        closing.close(closingPassword, code, understood);
        request.logout();
        request.getSession().invalidate();
        Messages.addFlashGlobalInfo("open_my_data.closed");
        Faces.redirect("index.xhtml");
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Where the code went, once it did. */
    public String getSent() {
        return sent;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getClosingPassword() {
        return closingPassword;
    }

    public void setClosingPassword(String closingPassword) {
        this.closingPassword = closingPassword;
    }

    public boolean isUnderstood() {
        return understood;
    }

    public void setUnderstood(boolean understood) {
        this.understood = understood;
    }
}
