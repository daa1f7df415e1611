package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import quxiang.employer.verification.ApplyingForVerification;
import quxiang.employer.verification.VerificationView;

/** 选择系统 (manual, figure 5): where a user who has proved no unit begins. Who has begun goes on from here. */
@Named
@RequestScoped
public class EmployerSystem {

    @Inject
    private ApplyingForVerification applying;

    private boolean chosen;

    /** Who has submitted before, or has only to add the letter, wants to know how it stands. */
    public void goOn() {
        VerificationView verification = applying.current();
        if (verification.submittedAt() != null || verification.letterOnly()) {
            Faces.redirect("employer/verification.xhtml");
        }
    }

    /** 下一步：身份认证. */
    public void next() {
        Faces.redirect("employer/person.xhtml");
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }
}
