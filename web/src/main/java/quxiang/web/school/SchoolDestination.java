package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import quxiang.destination.DestinationField;
import quxiang.destination.DestinationRow;
import quxiang.destination.RegisteringDestinations;
import quxiang.web.kit.FlashRedirect;

/** One destination with all that was told, its photographs, and what the school looks at. */
@Named
@RequestScoped
public class SchoolDestination {

    private static final String LIST = "school/destinations.xhtml?state=SUBMITTED";

    @Inject
    private RegisteringDestinations registering;

    @Inject
    private FlashRedirect done;

    @Inject
    @Param
    private Long id;

    private DestinationRow row;
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

    public void register() {
        registering.register(getRow().id());
        done.go(LIST, "school_destination.message.registered", getRow().name());
    }

    /** 退回修改. */
    public void giveBack() {
        registering.giveBack(getRow().id(), reason);
        done.go(LIST, "school_destination.message.returned", getRow().name());
    }

    public void reject() {
        registering.reject(getRow().id(), reason);
        done.go(LIST, "school_destination.message.rejected", getRow().name());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
