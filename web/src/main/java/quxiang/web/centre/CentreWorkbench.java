package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import quxiang.employer.remittance.RemittanceList;
import quxiang.employer.remittance.RemittanceState;
import quxiang.employer.verification.VerificationQueue;
import quxiang.employer.verification.VerificationState;
import quxiang.request.AnsweringDataRequests;
import quxiang.request.DataRequestState;
import quxiang.web.kit.text.Label;

/** The centre's 工作台: what waits for it. The figures beside it are those of 全国统计. */
@Named
@RequestScoped
public class CentreWorkbench {

    @Inject
    private VerificationQueue queue;

    @Inject
    private RemittanceList remittances;

    @Inject
    private AnsweringDataRequests requests;

    @Inject
    private Label label;

    private List<Waiting> duties;

    /**
     * What waits for the centre.
     *
     * @param path the list of it
     */
    public record Waiting(String path, String text, long count) {}

    public List<Waiting> getDuties() {
        if (duties == null) {
            Map<RemittanceState, Long> paying = remittances.counts();
            duties = List.of(
                    new Waiting(
                            "/centre/verifications.xhtml",
                            label.say("centre_workbench.verifications"),
                            queue.counts().getOrDefault(VerificationState.IN_REVIEW, 0L)),
                    new Waiting(
                            "/centre/remittances.xhtml?tab=WAITING",
                            label.say("centre_workbench.to_pay"),
                            paying.get(RemittanceState.WAITING)),
                    new Waiting(
                            "/centre/remittances.xhtml?tab=SENT",
                            label.say("centre_workbench.at_bank"),
                            paying.get(RemittanceState.SENT)),
                    new Waiting(
                            "/centre/requests.xhtml",
                            label.say("centre_workbench.data_requests"),
                            requests.counts().get(DataRequestState.OPEN)));
        }
        return duties;
    }
}
