package quxiang.web.school;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import quxiang.common.Refusal;
import quxiang.destination.DestinationResult;
import quxiang.destination.DestinationRow;
import quxiang.destination.RegisteringDestinations;
import quxiang.destination.RegisteringInBulk;
import quxiang.web.kit.list.BulkPage;
import quxiang.web.kit.list.TickedRows;

/** 批量审核去向: the ticked rows, or all that the filter of the list matches. */
@Named
@ViewScoped
public class SchoolDestinationBulk extends BulkPage<DestinationResult> {

    private static final long serialVersionUID = 1L;

    /** What is done with all of them. */
    public enum Decision {
        REGISTER,
        RETURN,
        REJECT
    }

    @Inject
    private RegisteringDestinations registering;

    @Inject
    private RegisteringInBulk together;

    @Inject
    private SchoolLists asked;

    @Inject
    private TickedRows ticked;

    private Decision decision;
    private String reason;

    /** Takes over what was chosen when the page is opened. */
    public void open(String all) {
        if (Faces.isPostback()) {
            return;
        }
        List<Long> ids = all != null
                ? registering.ids(asked.destinations().undecided(), RegisteringInBulk.MOST + 1)
                : List.copyOf(ticked.ids());
        if (ids.size() > RegisteringInBulk.MOST) {
            throw new Refusal("destination.too_many", RegisteringInBulk.MOST);
        }
        choose(ids);
    }

    /** The first of those that were chosen. */
    public List<DestinationRow> getFirst() {
        return registering.named(firstChosen());
    }

    /** 全部通过. */
    public void register() {
        begin(Decision.REGISTER);
    }

    /** 全部退回修改. */
    public void giveBack() {
        begin(Decision.RETURN);
    }

    /** 全部不通过. */
    public void reject() {
        begin(Decision.REJECT);
    }

    private void begin(Decision with) {
        if (decision == null) {
            decision = with;
            goOn();
        }
    }

    @Override
    protected List<DestinationResult> results(List<Long> part) {
        return switch (decision) {
            case REGISTER -> together.register(part);
            case RETURN -> together.giveBack(part, reason);
            case REJECT -> together.reject(part, reason);
        };
    }

    @Override
    protected boolean isDone(DestinationResult result) {
        return result.done();
    }

    @Override
    public boolean isBegun() {
        return decision != null;
    }

    public Decision getDecision() {
        return decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
