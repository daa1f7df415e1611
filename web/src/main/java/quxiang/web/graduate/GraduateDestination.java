package quxiang.web.graduate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import quxiang.account.draft.DraftedForm;
import quxiang.destination.DeclaringDestinations;
import quxiang.destination.DestinationFacts;
import quxiang.destination.DestinationRow;
import quxiang.destination.DestinationState;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.draft.TypedPages;
import quxiang.web.kit.file.Uploads;
import quxiang.web.kit.text.Label;

/** 去向登记: the other ways after graduation. */
@Named
@RequestScoped
public class GraduateDestination {

    private static final String HERE = "graduate/destination.xhtml";

    @Inject
    private DeclaringDestinations declaring;

    @Inject
    private TypedPages typedPages;

    @Inject
    private Codes codes;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private List<DestinationRow> rows;
    private String code;
    private String place;
    private String detail;
    private LocalDate beginsOn;
    private Part evidence;
    private Long row;
    private String reason;

    @PostConstruct
    void restore() {
        if (getWhyNot() == null) {
            typedPages.opened(DraftedForm.DESTINATION).ifPresent(typed -> {
                code = typed.text("form:code", null);
                place = typed.text("form:place", null);
                detail = typed.text("form:detail", null);
                beginsOn = day(typed.text("form:begins", null));
            });
        }
    }

    /** A day as a browser sends it, or {@code null} for what is none. */
    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notYetTyped) {
            return null;
        }
    }

    public List<DestinationRow> getRows() {
        if (rows == null) {
            rows = declaring.own();
        }
        return rows;
    }

    /** What can be told; 签就业协议 comes from signing here. */
    public List<Code> getCodes() {
        return codes.list(CodeTable.DESTINATION).stream()
                .filter(one -> !one.code().equals("10"))
                .toList();
    }

    /** Why nothing can be told now, or {@code null}. */
    public String getWhyNot() {
        String unit = declaring.boundTo();
        if (unit != null) {
            return label.say("refusal.destination.bound", unit);
        }
        boolean live = getRows().stream()
                .anyMatch(
                        one -> one.state() == DestinationState.SUBMITTED || one.state() == DestinationState.REGISTERED);
        return live ? label.say("refusal.destination.one_at_a_time") : null;
    }

    /** 提交. */
    public void declare() throws IOException {
        declaring.declare(new DestinationFacts(code, place, detail, beginsOn), Uploads.bytes(evidence));
        typedPages.sent(DraftedForm.DESTINATION);
        done.go(HERE, "graduate_destination.message.declared");
    }

    public void takeBack() {
        declaring.takeBack(row);
        done.go(HERE, "graduate_destination.message.taken_back");
    }

    public void object() {
        declaring.object(row, reason);
        done.go(HERE, "graduate_destination.message.objected");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(String detail) {
        this.detail = detail;
    }

    public LocalDate getBeginsOn() {
        return beginsOn;
    }

    public void setBeginsOn(LocalDate beginsOn) {
        this.beginsOn = beginsOn;
    }

    public Part getEvidence() {
        return evidence;
    }

    public void setEvidence(Part evidence) {
        this.evidence = evidence;
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
