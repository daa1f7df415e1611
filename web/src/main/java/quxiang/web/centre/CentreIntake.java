package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.web.kit.file.IntakeResult;

/** From where a table of the centre was handed in. */
@Named
@RequestScoped
public class CentreIntake {

    @Inject
    private IntakeResult result;

    /** The page from which it was handed in. */
    public String getSection() {
        return switch (result.getShown().kind()) {
            case BANK_RESULTS -> "/centre/remittances.xhtml";
            case OFFICES -> "/centre/offices.xhtml";
            case SCHOOLS -> "/centre/schools.xhtml";
            default -> "/centre/employer-import.xhtml";
        };
    }
}
