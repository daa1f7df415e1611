package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.common.Page;
import quxiang.destination.DestinationRow;
import quxiang.destination.DestinationState;
import quxiang.destination.RegisteringDestinations;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListPaging;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.session.ChosenCohort;

/** 去向审核: what graduates told, their evidence, and objections. */
@Named
@RequestScoped
public class SchoolDestinations {

    private static final String HERE = "school/destinations.xhtml";

    @Inject
    private RegisteringDestinations registering;

    @Inject
    private ListParameters asked;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ListPaging paging;

    @Inject
    private FlashRedirect done;

    private Long row;
    private String reason;
    private Page<DestinationRow> page;

    public Page<DestinationRow> getPage() {
        if (page == null) {
            page = registering.page(
                    cohort.year(),
                    asked.constant(DestinationState.class, "state"),
                    asked.text("objected") != null,
                    asked.text("name"),
                    asked.text("code"),
                    asked.day("on"),
                    paging.request());
        }
        return page;
    }

    public DestinationState[] getStates() {
        return DestinationState.values();
    }

    public void register() {
        registering.register(row);
        done.go(HERE, "school_destinations.message.registered");
    }

    public void reject() {
        registering.reject(row, reason);
        done.go(HERE, "school_destinations.message.rejected");
    }

    public void revoke() {
        registering.revoke(row, reason);
        done.go(HERE, "school_destinations.message.revoked");
    }

    public void uphold() {
        registering.uphold(row, reason);
        done.go(HERE, "school_destinations.message.upheld");
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
