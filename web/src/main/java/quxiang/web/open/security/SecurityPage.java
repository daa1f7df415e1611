package quxiang.web.open.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.omnifaces.util.Messages;
import quxiang.account.caller.SessionStart;
import quxiang.account.factor.EndingSessions;
import quxiang.account.factor.FactorOffer;
import quxiang.account.factor.FactorState;
import quxiang.account.factor.KeepingFactor;
import quxiang.account.session.SeeingSignIns;
import quxiang.account.session.SignInRow;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.paper.SvgQrCode;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.session.Language;
import quxiang.web.kit.session.Menu;
import quxiang.web.kit.session.SignedInSince;

/** 账号安全, the same for every role: the page of each folder shows it. */
@Named
@RequestScoped
public class SecurityPage {

    private static final String SENT = "enrol:ticket";

    @Inject
    private KeepingFactor keeping;

    @Inject
    private SeeingSignIns signIns;

    @Inject
    private EndingSessions ending;

    @Inject
    private SessionStart session;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Language language;

    @Inject
    private Menu menu;

    @Inject
    private FlashRedirect done;

    @Inject
    private ShanghaiClock clock;

    private FactorState state;
    private List<SignInRow> open;
    private List<SignInRow> latest;
    private FactorOffer offer;
    private List<String> recovery;
    private String ticket;
    private String password;
    private String code;
    private String passwordToEnd;

    /** A form that comes back is shown again by what it carries, before anything of it is read. */
    @PostConstruct
    void readTicket() {
        ticket = request.getParameter(SENT);
    }

    public FactorState getState() {
        if (state == null) {
            state = keeping.state();
        }
        return state;
    }

    /** The sessions that are open. */
    public List<SignInRow> getOpen() {
        if (open == null) {
            open = signIns.open();
        }
        return open;
    }

    /** The sign-ins of late. */
    public List<SignInRow> getLatest() {
        if (latest == null) {
            latest = signIns.latest();
        }
        return latest;
    }

    /** What is offered and waits for its first code, or {@code null}. */
    public FactorOffer getOffer() {
        if (offer == null && ticket != null && recovery == null) {
            try {
                offer = keeping.again(ticket, language.getLocale());
            } catch (Refusal over) {
                ticket = null;
            }
        }
        return offer;
    }

    /** The QR code of the offer, as the source of a picture. */
    public String getPicture() {
        String svg = SvgQrCode.of(getOffer().uri());
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    /** 启用动态口令 or 更换动态口令: shows what an authenticator scans. */
    public void begin() {
        offer = keeping.offer(password, code, language.getLocale());
        ticket = offer.ticket();
        code = null;
        SignedInSince.prove(request, session);
    }

    /** 确认启用. The codes that follow are shown in this answer and never again. */
    public void enrol() {
        if (getOffer() == null) {
            throw new Refusal("account.factor_offer_over");
        }
        recovery = keeping.enrol(ticket, code);
        offer = null;
        SignedInSince.now(request, clock);
        SignedInSince.prove(request, session);
        refresh();
        Messages.addGlobalInfo("open_security.enrolled");
    }

    /** 重新生成恢复码. */
    public void renew() {
        recovery = keeping.renewRecovery(password, code);
        SignedInSince.prove(request, session);
        refresh();
        Messages.addGlobalInfo("open_security.renewed");
    }

    /** 停用动态口令. */
    public void remove() {
        keeping.remove(password, code);
        done.go(here(), "open_security.removed");
    }

    /** 在其他设备上退出. */
    public void endOthers() {
        int ended = ending.endOthers(passwordToEnd);
        SignedInSince.now(request, clock);
        done.go(here(), "open_security.ended", ended);
    }

    private void refresh() {
        code = null;
        state = null;
        open = null;
        latest = null;
    }

    private String here() {
        return menu.getSecurity().substring(1);
    }

    /** The 恢复码 that were made just now, or {@code null}. */
    public List<String> getRecovery() {
        return recovery;
    }

    public String getTicket() {
        return ticket;
    }

    public void setTicket(String ticket) {
        this.ticket = ticket;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPasswordToEnd() {
        return passwordToEnd;
    }

    public void setPasswordToEnd(String passwordToEnd) {
        this.passwordToEnd = passwordToEnd;
    }
}
