package quxiang.web.employer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;
import quxiang.common.Faults;
import quxiang.common.Refusal;
import quxiang.letter.TemplateKind;
import quxiang.letter.TemplateRow;
import quxiang.letter.Templates;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.letter.LetterForm;

/** 新增 and 修改 of one template. */
@Named
@RequestScoped
public class EmployerTemplateForm {

    @Inject
    private Templates templates;

    @Inject
    private FlashRedirect done;

    @Inject
    @Param
    private Long id;

    @Inject
    @Param
    private String tab;

    private final LetterForm form = new LetterForm();
    private String name;
    private Integer version = 0;

    @PostConstruct
    void read() {
        if (id != null) {
            TemplateRow template = templates.one(getKind(), id);
            name = template.name();
            version = template.version();
            form.fill(template);
        }
    }

    public TemplateKind getKind() {
        return Arrays.stream(TemplateKind.values())
                .filter(kind -> kind.name().equals(tab))
                .findFirst()
                .orElse(TemplateKind.JOB);
    }

    public void save() {
        switch (getKind()) {
            case HUKOU -> templates.keep(id, name, version, form.hukou());
            case ARCHIVE -> templates.keep(id, name, version, form.archive());
            default -> templates.keep(id, name, version, form.job());
        }
        done.go("employer/templates.xhtml?tab=" + getKind(), "employer_templates.message.saved");
    }

    /** All that is wrong with what was typed. */
    public List<Refusal> getFaults() {
        return Faults.in(
                switch (getKind()) {
                    case HUKOU -> form::hukou;
                    case ARCHIVE -> form::archive;
                    default -> form::job;
                });
    }

    public boolean isNew() {
        return id == null;
    }

    public LetterForm getForm() {
        return form;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
