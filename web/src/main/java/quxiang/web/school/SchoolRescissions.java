package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.common.Page;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.signing.rescission.RescindingSignings;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListPaging;
import quxiang.web.kit.list.ListSorting;

/** 解约审核 (manual, chapter 6.3). */
@Named
@RequestScoped
public class SchoolRescissions {

    @Inject
    private FlashRedirect done;

    @Inject
    private SigningLists lists;

    @Inject
    private RescindingSignings rescinding;

    @Inject
    private SchoolLists asked;

    @Inject
    private ListSorting sorting;

    @Inject
    private ListPaging paging;

    private long chosen;
    private String note;

    private Page<SigningRow> page;

    public Page<SigningRow> getPage() {
        if (page == null) {
            page = lists.rescissionsToReview(asked.queue(true), sorting.order(), paging.request());
        }
        return page;
    }

    /** 通过. */
    public void approve() {
        rescinding.approve(chosen);
        done("approved");
    }

    /** 不通过. */
    public void reject() {
        rescinding.reject(chosen, note);
        done("rejected");
    }

    private void done(String what) {
        done.go("school/rescissions.xhtml", "school_rescissions.message." + what);
    }

    public long getChosen() {
        return chosen;
    }

    public void setChosen(long chosen) {
        this.chosen = chosen;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
