package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import quxiang.roster.self.ActivatingAccounts;
import quxiang.school.Schools;

/** 激活账号 of a graduate. */
@Named
@RequestScoped
public class ActivationPage extends CodeForm {

    @Inject
    ActivatingAccounts activating;

    @Inject
    Schools schools;

    private String name;
    private String idNumber;
    private String school;

    @Override
    void send(String mobile) {
        activating.sendCode(mobile);
    }

    public void activate() {
        requireSamePasswords();
        activating.activate(name, idNumber, school, getMobile(), getCode(), getPassword());
        Messages.addFlashGlobalInfo("open_activate.done");
        Faces.redirect("login.xhtml?role=graduate");
    }

    public List<String> getSchools() {
        return schools.names();
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
}
