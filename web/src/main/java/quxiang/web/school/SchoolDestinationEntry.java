package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.omnifaces.cdi.Param;
import quxiang.common.Refusal;
import quxiang.destination.EnteringDestinations;
import quxiang.roster.list.SeeingGraduates;
import quxiang.roster.list.SeenGraduate;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.error.Refusals;
import quxiang.web.kit.file.Uploads;
import quxiang.web.kit.text.CodeNames;
import quxiang.web.kit.text.TypedDestination;

/** 新增去向 for a graduate who did not tell of it. */
@Named
@RequestScoped
public class SchoolDestinationEntry {

    @Inject
    private EnteringDestinations entering;

    @Inject
    private SeeingGraduates seeing;

    @Inject
    private TypedDestination typed;

    @Inject
    private CodeNames codes;

    @Inject
    private FlashRedirect done;

    @Inject
    @Param
    private Long graduate;

    private SeenGraduate seen;
    private List<Part> evidence;

    public SeenGraduate getSeen() {
        if (seen == null) {
            seen = seeing.see(graduate == null ? 0 : graduate);
        }
        return seen;
    }

    /** Why nothing can be entered, or {@code null}. */
    public String getWhyNot() {
        Refusal obstacle = entering.obstacle(getSeen().id());
        return obstacle == null ? null : codes.refusal(obstacle);
    }

    /** 登记. All that is wrong is told at once. */
    public void enter() throws IOException {
        List<Refusal> wrong = entering.faults(typed.facts());
        if (!wrong.isEmpty()) {
            Refusals.stay(wrong);
            return;
        }
        long id = entering.enter(getSeen().id(), typed.facts(), Uploads.bytes(evidence));
        done.go(
                "school/destination.xhtml?id=" + id,
                "school_destination_entry.message.entered",
                getSeen().name());
    }

    public List<Part> getEvidence() {
        return evidence;
    }

    public void setEvidence(List<Part> evidence) {
        this.evidence = evidence;
    }
}
