package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import quxiang.request.AnsweringDataRequests;
import quxiang.request.DataRequestKind;
import quxiang.request.DataRequestRow;
import quxiang.request.ErasureRow;
import quxiang.web.kit.FlashRedirect;

/** One request of a person about their data, and its answer. */
@Named
@RequestScoped
public class CentreRequest {

    @Inject
    private AnsweringDataRequests answering;

    @Inject
    private FlashRedirect done;

    @Inject
    @Param
    private Long id;

    private DataRequestRow row;
    private List<ErasureRow> erasures;
    private String what;
    private String why;
    private String basis;

    public DataRequestRow getRow() {
        if (row == null) {
            row = answering.read(asked());
        }
        return row;
    }

    private long asked() {
        return id == null ? 0 : id;
    }

    /** What was deleted. */
    public List<ErasureRow> getErased() {
        return erasures().stream().filter(one -> !one.kind().isKept()).toList();
    }

    /** What is kept by law. */
    public List<ErasureRow> getKept() {
        return erasures().stream()
                .filter(one -> one.kind().isKept() && one.number() > 0)
                .toList();
    }

    private List<ErasureRow> erasures() {
        if (erasures == null) {
            erasures = answering.erasures(asked());
        }
        return erasures;
    }

    /** Whether an answer can be given. A sent one is taken in any case, to be told if somebody was first. */
    public boolean isAnswerable() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE || getRow().isOpen();
    }

    /** Whether granting it ends an account. */
    public boolean isErasing() {
        return getRow().kind() == DataRequestKind.ERASURE;
    }

    /** 已办理. */
    public void grant() {
        answering.grant(asked(), what);
        leave("centre_request.message.done");
    }

    /** 不予办理. */
    public void refuse() {
        answering.refuse(asked(), why, basis);
        leave("centre_request.message.refused");
    }

    private void leave(String message) {
        done.go("centre/request.xhtml?id=" + asked(), message, getRow().number());
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }
}
