package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.destination.DestinationFilter;
import quxiang.destination.DestinationRow;
import quxiang.destination.DestinationState;
import quxiang.destination.RegisteringDestinations;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.session.ChosenCohort;

/** 去向审核: what graduates told, their evidence, and objections. */
@Named
@RequestScoped
public class SchoolDestinations {

    @Inject
    private RegisteringDestinations registering;

    @Inject
    private ListParameters asked;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ListTable table;

    @Inject
    private FlashRedirect done;

    private Long row;
    private String reason;

    public ListRows<DestinationRow> getRows() {
        return table.rows((order, page) -> registering.page(
                new DestinationFilter(
                        cohort.year(),
                        asked.constant(DestinationState.class, "state"),
                        asked.text("asked") != null,
                        asked.text("name"),
                        asked.text("code"),
                        asked.text("kind"),
                        asked.day("on")),
                page));
    }

    public DestinationState[] getStates() {
        return DestinationState.values();
    }

    public void register() {
        registering.register(row);
        done.back("school_destinations.message.registered");
    }

    /** 退回修改. */
    public void giveBack() {
        registering.giveBack(row, reason);
        done.back("school_destinations.message.returned");
    }

    public void reject() {
        registering.reject(row, reason);
        done.back("school_destinations.message.rejected");
    }

    public void revoke() {
        registering.revoke(row, reason);
        done.back("school_destinations.message.revoked");
    }

    public void uphold() {
        registering.uphold(row, reason);
        done.back("school_destinations.message.upheld");
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
