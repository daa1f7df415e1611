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
import java.util.Map;
import org.omnifaces.util.Faces;
import quxiang.account.draft.DraftedForm;
import quxiang.common.Refusal;
import quxiang.destination.DeclaringDestinations;
import quxiang.destination.DestinationFacts;
import quxiang.destination.DestinationField;
import quxiang.destination.DestinationRow;
import quxiang.destination.DestinationState;
import quxiang.destination.DestinationStep;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.draft.TypedPages;
import quxiang.web.kit.error.Refusals;
import quxiang.web.kit.file.Uploads;
import quxiang.web.kit.text.DestinationNames;
import quxiang.web.kit.text.Label;
import quxiang.web.kit.text.TypedDestination;

/** 去向登记: the other ways after graduation. */
@Named
@RequestScoped
public class GraduateDestination {

    private static final String HERE = "graduate/destination.xhtml";

    @Inject
    private DeclaringDestinations declaring;

    @Inject
    private TypedDestination typed;

    @Inject
    private TypedPages typedPages;

    @Inject
    private DestinationNames names;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private List<DestinationRow> rows;
    private Map<Long, Map<DestinationField, String>> told;
    private List<Part> evidence;
    private Long row;
    private String reason;

    @PostConstruct
    void restore() {
        if (getWhyNot() != null) {
            return;
        }
        if (getReturned() != null && !Faces.isPostback()) {
            typed.begin(getReturned(), told(getReturned()));
        }
        typedPages.opened(DraftedForm.DESTINATION).ifPresent(kept -> {
            typed.setKind(kept.text("form:kind", null));
            typed.setPlace(kept.text("form:place", null));
            typed.setDetail(kept.text("form:detail", null));
            typed.setBeginsOn(day(kept.text("form:begins", null)));
            for (DestinationField field : DestinationField.values()) {
                typed.getTyped().put(field.name(), kept.text("form:" + field.name(), null));
            }
        });
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

    /** What else one of them tells. */
    public Map<DestinationField, String> told(DestinationRow one) {
        if (told == null) {
            told = declaring.told(getRows());
        }
        return told.getOrDefault(one.id(), Map.of());
    }

    /** What was done with one of them, the earliest first. */
    public List<DestinationStep> history(DestinationRow one) {
        return declaring.history(one.id());
    }

    /** The name of a kind; of one that is not valid any more the name of its code. */
    public String kindName(DestinationRow one) {
        return names.of(one);
    }

    /** Whether the roster says 定向 or 委培. */
    public boolean isCommissioned() {
        return declaring.isCommissioned();
    }

    /** What the school sent back to be changed, or {@code null}. */
    public DestinationRow getReturned() {
        return getRows().stream()
                .filter(one -> one.state() == DestinationState.RETURNED)
                .findFirst()
                .orElse(null);
    }

    /** Why nothing can be told now, or {@code null}. */
    public String getWhyNot() {
        String unit = declaring.boundTo();
        if (unit != null) {
            return label.say("refusal.destination.bound", unit);
        }
        boolean live = getRows().stream()
                .anyMatch(one -> one.state().isWaiting() || one.state() == DestinationState.REGISTERED);
        return live ? label.say("refusal.destination.one_at_a_time") : null;
    }

    /** 提交. All that is wrong is told at once. */
    public void declare() throws IOException {
        DestinationFacts all = typed.facts();
        List<Refusal> wrong = declaring.faults(all);
        if (!wrong.isEmpty()) {
            Refusals.stay(wrong);
            return;
        }
        declaring.declare(all, Uploads.bytes(evidence));
        typedPages.sent(DraftedForm.DESTINATION);
        done.go(HERE, "graduate_destination.message.declared");
    }

    /** 作废申请. */
    public void wishEnd() {
        declaring.wishEnd(row, reason);
        done.go(HERE, "graduate_destination.message.end_wished");
    }

    public void takeBack() {
        declaring.takeBack(row);
        done.go(HERE, "graduate_destination.message.taken_back");
    }

    public void object() {
        declaring.object(row, reason);
        done.go(HERE, "graduate_destination.message.objected");
    }

    public List<Part> getEvidence() {
        return evidence;
    }

    public void setEvidence(List<Part> evidence) {
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
