package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;
import quxiang.letter.TemplateKind;
import quxiang.letter.TemplateRow;
import quxiang.letter.Templates;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.Tab;
import quxiang.web.kit.text.Label;

/** 邀请函信息管理: the three kinds of templates (manual, chapter 9). */
@Named
@RequestScoped
public class EmployerTemplates {

    @Inject
    private Templates templates;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    @Inject
    @Param
    private String tab;

    private String name;
    private Long row;
    private List<TemplateRow> rows;

    /** The kind whose tab is open; the first one when the address names none. */
    public TemplateKind getKind() {
        return Arrays.stream(TemplateKind.values())
                .filter(kind -> kind.name().equals(tab))
                .findFirst()
                .orElse(TemplateKind.JOB);
    }

    public List<Tab> getTabs() {
        return Arrays.stream(TemplateKind.values())
                .map(kind -> new Tab(kind.name(), label.of(kind), (long)
                        templates.list(kind, null).size()))
                .toList();
    }

    public List<TemplateRow> getRows() {
        if (rows == null) {
            rows = templates.list(getKind(), name);
        }
        return rows;
    }

    public void remove() {
        templates.remove(getKind(), row);
        done.back("employer_templates.message.removed");
    }

    /** 设为默认 or 取消默认. */
    public void prefer() {
        templates.prefer(getKind(), row);
        done.back("employer_templates.message.preferred");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }
}
