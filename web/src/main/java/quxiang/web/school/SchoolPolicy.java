package quxiang.web.school;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.school.ActivationPolicy;
import quxiang.school.ChangingPolicy;
import quxiang.school.SigningPolicy;
import quxiang.school.SigningWindow;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 签约设置. */
@Named
@RequestScoped
public class SchoolPolicy {

    private static final String HERE = "school/policy.xhtml";

    @Inject
    private ChangingPolicy deciding;

    @Inject
    private Actor actor;

    @Inject
    private Label label;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private FlashRedirect done;

    private boolean online;
    private Integer defaultDays;
    private Integer longestDays;
    private boolean departmentReview;
    private String phone;
    private ActivationPolicy activation;
    private Integer codeDays;
    private Integer rescissionDays;
    private int version;
    private LocalDate opensOn;
    private LocalDate closesOn;
    private List<SigningWindow> windows;

    @PostConstruct
    void read() {
        SigningPolicy policy = deciding.own();
        online = policy.onlineSigning();
        defaultDays = policy.defaultDays();
        longestDays = policy.longestDays();
        departmentReview = policy.departmentReview();
        phone = policy.phone();
        activation = policy.activation();
        codeDays = policy.codeDays();
        rescissionDays = policy.rescissionDays();
        version = policy.version();
        Cohort chosen = new Cohort(cohort.year());
        opensOn = chosen.firstDay();
        closesOn = chosen.lastDay();
        getWindows().stream().filter(one -> one.cohort() == chosen.year()).forEach(one -> {
            opensOn = one.opensOn();
            closesOn = one.closesOn();
        });
    }

    public List<SigningWindow> getWindows() {
        if (windows == null) {
            windows = deciding.windows();
        }
        return windows;
    }

    /** Why the reader cannot change anything, or {@code null}. */
    public String getWhyNot() {
        return actor.scope().isWhole() ? null : label.say("refusal.school.whole_only");
    }

    public void save() {
        deciding.decide(new SigningPolicy(
                online,
                defaultDays,
                longestDays,
                departmentReview,
                phone,
                activation,
                codeDays,
                rescissionDays,
                version));
        done.go(HERE, "school_policy.message.saved");
    }

    public void open() {
        deciding.open(new Cohort(cohort.year()), opensOn, closesOn);
        done.go(HERE, "school_policy.message.window", String.valueOf(cohort.year()));
    }

    public boolean isOnline() {
        return online;
    }

    public void setOnline(boolean online) {
        this.online = online;
    }

    public Integer getDefaultDays() {
        return defaultDays;
    }

    public void setDefaultDays(Integer defaultDays) {
        this.defaultDays = defaultDays;
    }

    public Integer getLongestDays() {
        return longestDays;
    }

    public void setLongestDays(Integer longestDays) {
        this.longestDays = longestDays;
    }

    public boolean isDepartmentReview() {
        return departmentReview;
    }

    public void setDepartmentReview(boolean departmentReview) {
        this.departmentReview = departmentReview;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public ActivationPolicy[] getActivations() {
        return ActivationPolicy.values();
    }

    public ActivationPolicy getActivation() {
        return activation;
    }

    public void setActivation(ActivationPolicy activation) {
        this.activation = activation;
    }

    public Integer getCodeDays() {
        return codeDays;
    }

    public void setCodeDays(Integer codeDays) {
        this.codeDays = codeDays;
    }

    public Integer getRescissionDays() {
        return rescissionDays;
    }

    public void setRescissionDays(Integer rescissionDays) {
        this.rescissionDays = rescissionDays;
    }

    /** The version that the reader has seen. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public LocalDate getOpensOn() {
        return opensOn;
    }

    public void setOpensOn(LocalDate opensOn) {
        this.opensOn = opensOn;
    }

    public LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(LocalDate closesOn) {
        this.closesOn = closesOn;
    }
}
