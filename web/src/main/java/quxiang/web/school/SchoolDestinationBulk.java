package quxiang.web.school;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;
import quxiang.common.Refusal;
import quxiang.destination.DestinationResult;
import quxiang.destination.DestinationRow;
import quxiang.destination.RegisteringDestinations;
import quxiang.destination.RegisteringInBulk;
import quxiang.web.kit.list.TickedRows;

/**
 * 批量审核去向: the ticked rows, or all that the filter of the list matches. They are handled in parts of a few seconds each, so that
 * the page shows how far it is and a closed browser stops after the part it is at; what is done stays done.
 */
@Named
@ViewScoped
public class SchoolDestinationBulk implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PART = 50;
    private static final int SHOWN = 10;

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
    private List<Long> chosen = List.of();
    private int handled;
    private int done;

    private final ArrayList<DestinationResult> refused = new ArrayList<>();

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
        chosen = List.copyOf(ids);
    }

    /** The first of those that were chosen. */
    public List<DestinationRow> getFirst() {
        return registering.named(chosen.stream().limit(SHOWN).toList());
    }

    /** How many were chosen but are not shown. */
    public int getMore() {
        return Math.max(0, chosen.size() - SHOWN);
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

    /** The next part. A page that is sent twice handles what is next, and nothing twice. */
    public synchronized void goOn() {
        if (decision == null || isOver()) {
            return;
        }
        List<Long> part = chosen.subList(handled, Math.min(handled + PART, chosen.size()));
        for (DestinationResult result : results(part)) {
            if (result.done()) {
                done++;
            } else {
                refused.add(result);
            }
        }
        handled += part.size();
    }

    private List<DestinationResult> results(List<Long> part) {
        return switch (decision) {
            case REGISTER -> together.register(part);
            case RETURN -> together.giveBack(part, reason);
            case REJECT -> together.reject(part, reason);
        };
    }

    public boolean isOver() {
        return handled >= chosen.size();
    }

    public boolean isBegun() {
        return decision != null;
    }

    public Decision getDecision() {
        return decision;
    }

    public int getTotal() {
        return chosen.size();
    }

    public int getHandled() {
        return handled;
    }

    public int getDone() {
        return done;
    }

    public List<DestinationResult> getRefused() {
        return refused;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
