package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.intake.IntakeKind;
import quxiang.web.kit.file.IntakeResult;

/** From where a table of the centre was handed in. */
@Named
@RequestScoped
public class CentreIntake {

    @Inject
    private IntakeResult result;

    /** The page from which it was handed in. */
    public String getSection() {
        return result.getShown().kind() == IntakeKind.BANK_RESULTS
                ? "/centre/remittances.xhtml"
                : "/centre/employer-import.xhtml";
    }
}
