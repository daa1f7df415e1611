package quxiang.web.school;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import quxiang.common.Cohort;
import quxiang.school.RescissionRule;
import quxiang.school.SettingRescissionRules;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.session.ChosenCohort;

/** 解约规则, a part of 签约设置. */
@Named
@RequestScoped
public class SchoolRescissionRules {

    @Inject
    private SettingRescissionRules setting;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private FlashRedirect done;

    private List<RescissionRule> all;
    private Integer most;
    private LocalDate opensOn;
    private LocalDate closesOn;

    @PostConstruct
    void read() {
        getAll().stream().filter(rule -> rule.cohort() == cohort.year()).forEach(rule -> {
            most = rule.most();
            opensOn = rule.opensOn();
            closesOn = rule.closesOn();
        });
    }

    /** Those of the school, the latest cohort first. */
    public List<RescissionRule> getAll() {
        if (all == null) {
            all = setting.own();
        }
        return all;
    }

    /** 保存. */
    public void save() {
        setting.set(new Cohort(cohort.year()), most, opensOn, closesOn);
        done.go("school/policy.xhtml", "school_policy.message.rescission_rule", String.valueOf(cohort.year()));
    }

    public Integer getMost() {
        return most;
    }

    public void setMost(Integer most) {
        this.most = most;
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
