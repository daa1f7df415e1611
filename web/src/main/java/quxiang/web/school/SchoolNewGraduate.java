package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.roster.correction.AddingGraduates;
import quxiang.roster.format.FactField;
import quxiang.roster.format.RosterColumn;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 新增毕业生: one graduate, typed by hand. */
@Named
@RequestScoped
public class SchoolNewGraduate {

    @Inject
    private AddingGraduates adding;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Codes codes;

    @Inject
    private Actor actor;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private final Map<String, String> cells = new HashMap<>();
    private String idNumber;
    private List<FactField> fields;

    public List<FactField> getFields() {
        if (fields == null) {
            fields = adding.fields();
        }
        return fields;
    }

    public List<Code> options(CodeTable table) {
        return codes.list(table);
    }

    /** Why the reader cannot add anybody, or {@code null}. */
    public String getWhyNot() {
        return actor.scope().isWhole() ? null : label.say("refusal.roster.whole_school_only");
    }

    /** For which cohort, in words. */
    public String getLead() {
        return label.say("school_new_graduate.lead", String.valueOf(cohort.year()));
    }

    /** 保存. */
    public void add() {
        Map<String, String> told = new HashMap<>();
        for (FactField field : getFields()) {
            String value = cells.get(field.name());
            told.put(field.header(), value == null ? "" : value);
        }
        told.put(RosterColumn.ID_NUMBER.header(), idNumber);
        long id = adding.add(new Cohort(cohort.year()), told);
        done.go("school/graduate.xhtml?id=" + id, "school_new_graduate.message.added");
    }

    /** What stands in the fields, by the names of the columns. */
    public Map<String, String> getCells() {
        return cells;
    }

    public String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
    }
}
