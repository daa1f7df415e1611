package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.roster.list.RosterList;
import quxiang.transfer.ArchiveRow;
import quxiang.transfer.SendingArchives;
import quxiang.transfer.TogetherDone;
import quxiang.transfer.TransferState;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.list.TickedRows;
import quxiang.web.kit.session.ChosenCohort;

/** 档案转递: what is to be sent, what was, and what came back. */
@Named
@RequestScoped
public class SchoolArchives {

    @Inject
    private SendingArchives sending;

    @Inject
    private SchoolLists asked;

    @Inject
    private RosterList roster;

    @Inject
    private Actor actor;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ListTable table;

    @Inject
    private FlashRedirect done;

    private Long row;
    private String chosenIds;
    private LocalDate on;
    private String way;
    private String parcel;
    private String reason;

    public ListRows<ArchiveRow> getRows() {
        return table.rows((order, page) -> sending.page(asked.archives(), page));
    }

    public TransferState[] getStates() {
        return TransferState.values();
    }

    /** The departments of the roster; none but their own for staff of one. */
    public List<String> getDepartments() {
        return actor.scope().isWhole()
                ? roster.departments(new Cohort(cohort.year()))
                : actor.scope().touched();
    }

    /** 核对无误, of one or of the ticked rows. */
    public void check() {
        told("checked", sending.check(TickedRows.ids(chosenIds)));
    }

    /** 登记转递, of one or of the ticked rows. */
    public void send() {
        told("sent", sending.send(TickedRows.ids(chosenIds), on, way, parcel));
    }

    private void told(String what, TogetherDone result) {
        String all = "school_archives.message." + what;
        if (result.others().isEmpty()) {
            done.back(all, result.done());
        } else {
            done.back("school_archives.message.some", result.done(), String.join("、", result.others()));
        }
    }

    /** 请毕业生修改. */
    public void giveBack() {
        sending.giveBack(row, reason);
        done.back("school_archives.message.returned");
    }

    /** 登记退回. */
    public void cameBack() {
        sending.cameBack(row, on, reason);
        done.back("school_archives.message.came_back");
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }

    public String getChosenIds() {
        return chosenIds;
    }

    public void setChosenIds(String chosenIds) {
        this.chosenIds = chosenIds;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getWay() {
        return way;
    }

    public void setWay(String way) {
        this.way = way;
    }

    public String getParcel() {
        return parcel;
    }

    public void setParcel(String parcel) {
        this.parcel = parcel;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
