package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Messages;
import quxiang.common.Actor;
import quxiang.placement.course.GraduateCourse;
import quxiang.placement.course.SeeingGraduateCourse;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.roster.correction.AnsweringObjections;
import quxiang.roster.correction.AskedFact;
import quxiang.roster.correction.CorrectingGraduates;
import quxiang.roster.correction.ObjectionRow;
import quxiang.roster.format.FactField;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.list.RemovingGraduates;
import quxiang.roster.list.SeeingGraduates;
import quxiang.roster.list.SeenGraduate;
import quxiang.signing.SigningState;
import quxiang.signing.detail.CorrectionImpact;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.text.Label;

/** One graduate of the roster: what it says, 修改, 移除 and what follows from them. */
@Named
@RequestScoped
public class SchoolGraduate {

    @Inject
    private SeeingGraduates seeing;

    @Inject
    private CorrectingGraduates correcting;

    @Inject
    private AnsweringObjections answering;

    @Inject
    private RemovingGraduates removing;

    @Inject
    private CorrectionImpact effects;

    @Inject
    private Codes codes;

    @Inject
    private Actor actor;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    @Inject
    private SeeingGraduateCourse following;

    @Inject
    @Param
    private Long id;

    @Inject
    @Param(name = "objection")
    private Long asked;

    private Integer version;
    private boolean takeNumber;
    private String idNumber;
    private String fullNumber;
    private String reason;
    private SeenGraduate seen;
    private GraduateCourse course;
    private Map<String, String> cells;
    private Optional<ObjectionRow> objection;
    private List<CorrectionImpact.Touched> touched;

    public SeenGraduate getSeen() {
        if (seen == null) {
            seen = seeing.see(id == null ? 0 : id);
        }
        return seen;
    }

    /** What happened with the graduate. */
    public GraduateCourse getCourse() {
        if (course == null) {
            course = following.of(getSeen().id());
        }
        return course;
    }

    /** What stands in the fields, by the names of the columns. */
    public Map<String, String> getCells() {
        if (cells == null) {
            cells = new HashMap<>();
            getSeen().fields().forEach(field -> cells.put(field.name(), field.value()));
            if (asked != null && getObjection() != null) {
                getObjection().facts().forEach(fact -> cells.put(fact.name(), fact.asked()));
            }
        }
        return cells;
    }

    /** What the graduate asks to have corrected, or {@code null}. */
    public ObjectionRow getObjection() {
        if (objection == null) {
            objection = answering.ofGraduate(getSeen().id());
        }
        return objection.orElse(null);
    }

    /** The ID number that the graduate asks for, masked. */
    public String getAskedNumber() {
        return getObjection().facts().stream()
                .filter(AskedFact::isNumber)
                .map(AskedFact::asked)
                .findFirst()
                .orElse(null);
    }

    public List<Code> options(CodeTable table) {
        return codes.list(table);
    }

    /** A fact in words. */
    public String told(FactField field) {
        return field.table() == null || field.value() == null
                ? field.value()
                : label.code(field.table(), field.value());
    }

    public long getFavorites() {
        return effects.favorites(id);
    }

    public List<CorrectionImpact.Touched> getTouched() {
        if (touched == null) {
            touched = effects.signings(id);
        }
        return touched;
    }

    public boolean isSigned() {
        return getTouched().stream().anyMatch(one -> one.state() == SigningState.SIGNED);
    }

    /** Why the reader cannot change anything, or {@code null}. */
    public String getWhyNot() {
        if (getSeen().removedAt() != null) {
            return label.say("school_graduate.is_removed", label.time(getSeen().removedAt()));
        }
        return actor.scope().isWhole() ? null : label.say("school_graduate.whole_only");
    }

    /** 保存修改. */
    public void correct() {
        Map<String, String> told = new HashMap<>();
        for (FactField field : getSeen().fields()) {
            String value = getCells().get(field.name());
            told.put(field.header(), value == null ? "" : value);
        }
        told.put(RosterColumn.ID_NUMBER.header(), idNumber == null ? "" : idNumber);
        if (takeNumber) {
            answering.correctWithAskedNumber(id, told, version);
        } else {
            correcting.correct(id, told, version);
        }
        done.go("school/graduate.xhtml?id=" + id, "school_graduate.message.corrected");
    }

    /** 移除. */
    public void remove() {
        removing.remove(id, reason);
        done.go("school/roster.xhtml", "school_roster.message.removed");
    }

    /** 查看完整证件号码. */
    public void readNumber() {
        fullNumber = seeing.idNumber(id, reason);
        course = null;
        Messages.addGlobalInfo("school_graduate.message.read");
    }

    public String getFullNumber() {
        return fullNumber;
    }

    public Long getId() {
        return id;
    }

    /** The version that the reader has seen. */
    public Integer getVersion() {
        return version == null ? Integer.valueOf(getSeen().version()) : version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
    }

    /** Whether the ID number becomes the one that the graduate gave. */
    public boolean isTakeNumber() {
        return takeNumber;
    }

    public void setTakeNumber(boolean takeNumber) {
        this.takeNumber = takeNumber;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
