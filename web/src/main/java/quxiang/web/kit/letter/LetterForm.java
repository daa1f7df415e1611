package quxiang.web.kit.letter;

import java.io.Serializable;
import java.time.LocalDate;
import quxiang.common.Faults;
import quxiang.letter.ArchiveTerms;
import quxiang.letter.HukouTerms;
import quxiang.letter.JobTerms;
import quxiang.letter.Letter;
import quxiang.letter.TemplateRow;
import quxiang.signing.PaperTerms;
import quxiang.signing.detail.SigningView;
import quxiang.signing.paper.PaperView;

/** What is typed of the terms of an agreement. */
public class LetterForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title;
    private String category;
    private String place;
    private Integer probationMonths;
    private Integer probationPay;
    private Integer regularPay;
    private Integer serviceYears;
    private LocalDate reportOn;
    private Integer penalty;
    private boolean hukouAccepted;
    private String hukouAddress;
    private boolean archiveAccepted;
    private String archiveReceiver;
    private String archiveAddress;
    private String archiveContact;
    private String archivePhone;
    private String archivePostcode;
    private String clauses;
    private LocalDate lastDay;

    /** The letter. @throws quxiang.common.Refusal {@code letter.*}, with all that is wrong in any part */
    public Letter letter() {
        Faults faults = new Faults();
        JobTerms job = faults.of(this::job);
        HukouTerms hukou = faults.of(this::hukou);
        ArchiveTerms archive = faults.of(this::archive);
        Letter letter = faults.of(() -> new Letter(job, hukou, archive, clauses, lastDay));
        faults.end();
        return letter;
    }

    /** The same terms on paper, without a day. @throws quxiang.common.Refusal {@code letter.*}, with all that is wrong */
    public PaperTerms terms() {
        Faults faults = new Faults();
        JobTerms job = faults.of(this::job);
        HukouTerms hukou = faults.of(this::hukou);
        ArchiveTerms archive = faults.of(this::archive);
        PaperTerms terms = faults.of(() -> new PaperTerms(job, hukou, archive, clauses));
        faults.end();
        return terms;
    }

    /** 岗位信息. @throws quxiang.common.Refusal {@code letter.*}, naming the field that is wrong */
    public JobTerms job() {
        return new JobTerms(
                title, category, place, probationMonths, probationPay, regularPay, serviceYears, reportOn, penalty);
    }

    /** 户口信息. @throws quxiang.common.Refusal {@code letter.*}, naming the field that is wrong */
    public HukouTerms hukou() {
        return new HukouTerms(hukouAccepted, hukouAddress);
    }

    /** 档案信息. @throws quxiang.common.Refusal {@code letter.*}, naming the field that is wrong */
    public ArchiveTerms archive() {
        return new ArchiveTerms(
                archiveAccepted, archiveReceiver, archiveAddress, archiveContact, archivePhone, archivePostcode);
    }

    /** Fills in an old letter; its deadline is not taken over. */
    public void fill(SigningView old) {
        fill(old.job());
        fill(old.hukou());
        fill(old.archive());
        clauses = old.clauses();
    }

    /** Fills in what was typed off paper before. */
    public void fill(PaperView old) {
        fill(old.job());
        fill(old.hukou());
        fill(old.archive());
        clauses = old.clauses();
    }

    /** Fills in the part that a template is of. */
    public void fill(TemplateRow template) {
        if (template.job() != null) {
            fill(template.job());
        } else if (template.hukou() != null) {
            fill(template.hukou());
        } else {
            fill(template.archive());
        }
    }

    private void fill(JobTerms job) {
        title = job.getTitle();
        category = job.getCategory();
        place = job.getPlace();
        probationMonths = job.getProbationMonths();
        probationPay = job.getProbationPay();
        regularPay = job.getRegularPay();
        serviceYears = job.getServiceYears();
        reportOn = job.getReportOn();
        penalty = job.getPenalty();
    }

    private void fill(HukouTerms hukou) {
        hukouAccepted = hukou.isAccepted();
        hukouAddress = hukou.getAddress();
    }

    private void fill(ArchiveTerms archive) {
        archiveAccepted = archive.isAccepted();
        archiveReceiver = archive.getReceiver();
        archiveAddress = archive.getAddress();
        archiveContact = archive.getContact();
        archivePhone = archive.getPhone();
        archivePostcode = archive.getPostcode();
    }

    /** Fills in what was typed before, as far as it can be read. A number that was half typed is left out. */
    public void fill(TypedLetter typed) {
        title = typed.text("title");
        category = typed.text("category");
        place = typed.text("place");
        probationMonths = typed.number("probationMonths");
        probationPay = typed.number("probationPay");
        regularPay = typed.number("regularPay");
        serviceYears = typed.number("serviceYears");
        reportOn = typed.day("reportOn");
        penalty = typed.number("penalty");
        hukouAccepted = typed.isTicked("hukouAccepted");
        hukouAddress = typed.text("hukouAddress");
        archiveAccepted = typed.isTicked("archiveAccepted");
        archiveReceiver = typed.text("archiveReceiver");
        archiveAddress = typed.text("archiveAddress");
        archiveContact = typed.text("archiveContact");
        archivePhone = typed.text("archivePhone");
        archivePostcode = typed.text("archivePostcode");
        clauses = typed.text("clauses");
        lastDay = typed.day("lastDay");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public Integer getProbationMonths() {
        return probationMonths;
    }

    public void setProbationMonths(Integer probationMonths) {
        this.probationMonths = probationMonths;
    }

    public Integer getProbationPay() {
        return probationPay;
    }

    public void setProbationPay(Integer probationPay) {
        this.probationPay = probationPay;
    }

    public Integer getRegularPay() {
        return regularPay;
    }

    public void setRegularPay(Integer regularPay) {
        this.regularPay = regularPay;
    }

    public Integer getServiceYears() {
        return serviceYears;
    }

    public void setServiceYears(Integer serviceYears) {
        this.serviceYears = serviceYears;
    }

    public LocalDate getReportOn() {
        return reportOn;
    }

    public void setReportOn(LocalDate reportOn) {
        this.reportOn = reportOn;
    }

    public Integer getPenalty() {
        return penalty;
    }

    public void setPenalty(Integer penalty) {
        this.penalty = penalty;
    }

    public boolean isHukouAccepted() {
        return hukouAccepted;
    }

    public void setHukouAccepted(boolean hukouAccepted) {
        this.hukouAccepted = hukouAccepted;
    }

    public String getHukouAddress() {
        return hukouAddress;
    }

    public void setHukouAddress(String hukouAddress) {
        this.hukouAddress = hukouAddress;
    }

    public boolean isArchiveAccepted() {
        return archiveAccepted;
    }

    public void setArchiveAccepted(boolean archiveAccepted) {
        this.archiveAccepted = archiveAccepted;
    }

    public String getArchiveReceiver() {
        return archiveReceiver;
    }

    public void setArchiveReceiver(String archiveReceiver) {
        this.archiveReceiver = archiveReceiver;
    }

    public String getArchiveAddress() {
        return archiveAddress;
    }

    public void setArchiveAddress(String archiveAddress) {
        this.archiveAddress = archiveAddress;
    }

    public String getArchiveContact() {
        return archiveContact;
    }

    public void setArchiveContact(String archiveContact) {
        this.archiveContact = archiveContact;
    }

    public String getArchivePhone() {
        return archivePhone;
    }

    public void setArchivePhone(String archivePhone) {
        this.archivePhone = archivePhone;
    }

    public String getArchivePostcode() {
        return archivePostcode;
    }

    public void setArchivePostcode(String archivePostcode) {
        this.archivePostcode = archivePostcode;
    }

    public String getClauses() {
        return clauses;
    }

    public void setClauses(String clauses) {
        this.clauses = clauses;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
