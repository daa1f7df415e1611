package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Messages;
import quxiang.roster.self.ActivatingAccounts;
import quxiang.roster.self.ActivatingAccounts.Outcome;
import quxiang.roster.self.ClaimedPerson;
import quxiang.roster.self.CodeAddress;
import quxiang.web.kit.list.Tab;
import quxiang.web.kit.text.Label;

/** 激活账号: by the number in the roster, by 激活码, or with the school's confirmation. */
@Named
@RequestScoped
public class ActivationPage extends CodeForm {

    @Inject
    ActivatingAccounts activating;

    @Inject
    Label label;

    private Way way = Way.ROSTER;
    private String name;
    private String idNumber;
    private String school;
    private String proof;

    /** By what the person is proved. */
    private enum Way {
        ROSTER,
        CODE,
        SCHOOL
    }

    @Override
    void send(String mobile) {
        activating.sendToOwn(mobile);
    }

    /** 获取验证码, to where the roster says. */
    public void sendToRoster() {
        captcha.require();
        CodeAddress address = activating.sendToRoster(person());
        Messages.addGlobalInfo("open_activate.sent." + address.reach(), address.shown());
    }

    public void activate() {
        requireSamePasswords();
        Outcome outcome = switch (way) {
            case ROSTER -> activating.activate(person(), getCode(), getPassword());
            case CODE -> activating.activateByCode(person(), proof, getMobile(), getCode(), getPassword());
            case SCHOOL -> activating.applyForConfirmation(person(), getMobile(), getCode(), getPassword());
        };
        if (outcome == Outcome.ATTACHED) {
            Messages.addFlashGlobalInfo("open_activate.attached");
        } else {
            Messages.addFlashGlobalInfo(way == Way.SCHOOL ? "open_activate.waits" : "open_activate.done");
        }
        SignInPage.openFor(Door.GRADUATE, idNumber);
    }

    private ClaimedPerson person() {
        return new ClaimedPerson(name, idNumber, school);
    }

    public List<Tab> getTabs() {
        return Arrays.stream(Way.values())
                .map(one -> new Tab(one.name(), label.say("open_activate.way." + one), null))
                .toList();
    }

    public String getWay() {
        return way.name();
    }

    /** What the address says of the way. */
    public String getTab() {
        return way.name();
    }

    public void setTab(String tab) {
        way = Arrays.stream(Way.values())
                .filter(one -> one.name().equals(tab))
                .findFirst()
                .orElse(Way.ROSTER);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }
}
