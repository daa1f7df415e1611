package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import quxiang.destination.DestinationField;
import quxiang.destination.DestinationPlace;
import quxiang.destination.DestinationRow;
import quxiang.destination.DestinationState;
import quxiang.destination.DestinationStep;
import quxiang.destination.RegisteringDestinations;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.Links;
import quxiang.web.kit.text.Label;

/** One destination with all that was told, its photographs, and what the school looks at. */
@Named
@RequestScoped
public class SchoolDestination {

    /** What a step may have changed that is no {@link DestinationField}. */
    private static final Set<String> NAMED_HERE = Set.of("KIND", "PLACE", "BEGINS", "DETAIL", "EVIDENCE");

    private static final String LIST = "/school/destinations.xhtml";

    @Inject
    private RegisteringDestinations registering;

    @Inject
    private FlashRedirect done;

    @Inject
    private SchoolLists lists;

    @Inject
    private Links links;

    @Inject
    private Label label;

    @Inject
    @Param
    private Long id;

    private DestinationRow row;
    private List<DestinationStep> history;
    private DestinationPlace place;
    private String reason;

    public DestinationRow getRow() {
        if (row == null) {
            row = registering.find(id == null ? 0 : id);
        }
        return row;
    }

    /** What else it tells. */
    public Map<DestinationField, String> getTold() {
        return registering.told(List.of(getRow())).getOrDefault(getRow().id(), Map.of());
    }

    /** What was done with it, the earliest first. */
    public List<DestinationStep> getHistory() {
        if (history == null) {
            history = registering.history(getRow().id());
        }
        return history;
    }

    /** The names of the facts that a step changed, in a line. */
    public String changed(DestinationStep step) {
        return step.facts().stream()
                .map(fact -> label.say(
                        NAMED_HERE.contains(fact) ? "school_destination.fact." + fact : "DestinationField." + fact))
                .collect(Collectors.joining(label.say("school_destination.and")));
    }

    /** Where it stands in the list that it was opened from. */
    public DestinationPlace getPlace() {
        if (place == null) {
            place = registering.place(lists.destinations(), getRow().id());
        }
        return place;
    }

    /** The list that it was opened from, with its filter. */
    public String getList() {
        return LIST + links.query("id");
    }

    public void register() {
        boolean endorsing = getRow().state() == DestinationState.AWAITING_DEPARTMENT;
        decided(endorsing ? "endorsed" : "registered", () -> registering.register(getRow().id()));
    }

    /** 退回修改. */
    public void giveBack() {
        decided("returned", () -> registering.giveBack(getRow().id(), reason));
    }

    public void reject() {
        decided("rejected", () -> registering.reject(getRow().id(), reason));
    }

    public void revoke() {
        decided("revoked", () -> registering.revoke(getRow().id(), reason));
    }

    public void uphold() {
        decided("upheld", () -> registering.uphold(getRow().id(), reason));
    }

    /** What comes next is found before: afterwards this one may be no longer in the list. */
    private void decided(String what, Runnable decision) {
        Long next = getPlace().next() != null ? getPlace().next() : getPlace().previous();
        String onwards = next == null ? getList() : links.with("id", next);
        decision.run();
        done.go(onwards, "school_destination.message." + what, getRow().name());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
