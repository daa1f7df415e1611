package quxiang.web.school;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import quxiang.common.Cohort;
import quxiang.common.Refusal;
import quxiang.roster.list.RosterList;
import quxiang.roster.recovery.CodeHolder;
import quxiang.roster.recovery.IssuedCode;
import quxiang.roster.recovery.IssuingActivationCodes;
import quxiang.web.kit.list.TickedRows;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.session.Language;

/** 生成激活码 for the ticked graduates, or for all that the filter of 生源库 matches. The codes stand in this answer alone. */
@Named
@ViewScoped
public class SchoolCodes implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    @Inject
    private RosterList roster;

    @Inject
    private IssuingActivationCodes issuing;

    @Inject
    private SchoolLists asked;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private TickedRows ticked;

    @Inject
    private Language language;

    private List<Long> chosen = List.of();
    private transient List<CodeHolder> holders;
    private transient List<IssuedCode> issued;

    /** Takes over who was chosen when the page is opened. */
    public void open(String all) {
        if (Faces.isPostback()) {
            return;
        }
        List<Long> ids = all == null
                ? List.copyOf(ticked.ids())
                : roster.ids(new Cohort(cohort.year()), asked.roster(), IssuingActivationCodes.MOST + 1);
        if (ids.size() > IssuingActivationCodes.MOST) {
            throw new Refusal("roster.too_many_codes", IssuingActivationCodes.MOST);
        }
        chosen = List.copyOf(ids);
        if (getHolders().size() < chosen.size()) {
            throw new Refusal("roster.no_graduate");
        }
    }

    private List<CodeHolder> getHolders() {
        if (holders == null) {
            holders = chosen.isEmpty() ? List.of() : issuing.holders(chosen);
        }
        return holders;
    }

    /** The first of those who get one. */
    public List<CodeHolder> getFirst() {
        return getHolders().stream()
                .filter(holder -> !holder.known())
                .limit(SHOWN)
                .toList();
    }

    /** How many get one. */
    public long getTotal() {
        return getHolders().size() - getKnown();
    }

    /** How many get one and are not shown. */
    public long getMore() {
        return Math.max(0, getTotal() - SHOWN);
    }

    /** How many have an account and get none. */
    public long getKnown() {
        return getHolders().stream().filter(CodeHolder::known).count();
    }

    /** 生成并打印. */
    public void print() {
        issued = issuing.issue(chosen);
    }

    /** 生成并下载名单. */
    public void download() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        issuing.issue(chosen, language.getLocale(), out);
        Faces.sendFile(new ByteArrayInputStream(out.toByteArray()), "激活码.xlsx", true);
    }

    /** The codes, in the one answer that has them. */
    public List<IssuedCode> getIssued() {
        return issued == null ? List.of() : issued;
    }

    /** Where a graduate uses the code. */
    public String getAddress() {
        HttpServletRequest request = Faces.getRequest();
        return request.getRequestURL().toString().replaceFirst("/school/.*", "/activate.xhtml?tab=CODE");
    }
}
