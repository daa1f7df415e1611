package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.MobileNumber;
import quxiang.common.ShanghaiClock;
import quxiang.common.StaffScope;
import quxiang.roster.list.RosterList;
import quxiang.school.AppointingStaff;
import quxiang.school.StaffRow;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 账号管理 of a school. */
@Named
@RequestScoped
public class SchoolAccounts {

    private static final String HERE = "school/accounts.xhtml";

    /** In place of a department, for who sees single classes only. */
    private static final String CLASSES = "#";

    @Inject
    private AppointingStaff staffing;

    @Inject
    private RosterList roster;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Actor actor;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private List<StaffRow> rows;
    private String name;
    private String mobile;
    private String department;
    private List<String> more = List.of();
    private List<String> classes = List.of();
    private List<SelectOption> classChoices;
    private String reason;
    private Long row;

    public List<StaffRow> getRows() {
        if (rows == null) {
            rows = staffing.own();
        }
        return rows;
    }

    /** The day on which an account was opened. */
    public LocalDate since(StaffRow row) {
        return LocalDate.ofInstant(row.createdAt(), ShanghaiClock.ZONE);
    }

    /** The departments of the chosen cohort, for those besides the first. */
    public List<String> getMoreChoices() {
        return roster.departments(new Cohort(cohort.year()));
    }

    /** The whole school, and the departments that occur in the roster of the chosen cohort. */
    public List<SelectOption> getDepartments() {
        return Stream.concat(
                        Stream.of(
                                new SelectOption(
                                        AppointingStaff.WHOLE_SCHOOL, label.say("school_accounts.whole_choice")),
                                new SelectOption(CLASSES, label.say("school_accounts.classes_choice"))),
                        getMoreChoices().stream().map(name -> new SelectOption(name, name)))
                .toList();
    }

    /** The classes of the chosen cohort, for who sees single ones. */
    public List<SelectOption> getClassChoices() {
        if (classChoices == null) {
            classChoices = roster.classes(new Cohort(cohort.year())).stream()
                    .map(one -> new SelectOption(
                            StaffScope.ofClass(one.department(), one.name()), one.department() + "／" + one.name()))
                    .toList();
        }
        return classChoices;
    }

    /** Why the reader cannot appoint, or {@code null}. */
    public String getWhyNot() {
        return actor.scope().isWhole() ? null : label.say("refusal.school.whole_only");
    }

    /** Why a row cannot be changed, or {@code null}. */
    public String whyNot(StaffRow staff) {
        return staff.own() ? label.say("refusal.school.own_account") : getWhyNot();
    }

    public void appoint() {
        staffing.appoint(name, mobile, chosen());
        done.go(HERE, "school_accounts.message.appointed", name);
    }

    public void scope() {
        staffing.scope(row, chosen());
        done.go(HERE, "school_accounts.message.scoped");
    }

    private Set<String> chosen() {
        Set<String> chosen = new LinkedHashSet<>(more);
        chosen.addAll(classes);
        if (!CLASSES.equals(department)) {
            chosen.add(department);
        }
        return chosen;
    }

    /** The user name. A mobile number of somebody else in it is masked as beside it. */
    public String usernameOf(StaffRow staff) {
        return staff.own() ? staff.username() : MobileNumber.maskedName(staff.username());
    }

    /** What somebody sees, in words. */
    public String scopeOf(StaffRow staff) {
        StaffScope scope = staff.scope();
        if (scope.isWhole()) {
            return label.say("school_accounts.whole");
        }
        return Stream.of(
                        named("school_accounts.only", scope.departments()),
                        named("school_accounts.only_classes", scope.classNames()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String named(String key, List<String> names) {
        return names.isEmpty() ? "" : label.say(key, String.join("、", names));
    }

    public void resetFactor() {
        staffing.resetFactor(row, reason);
        done.go(HERE, "school_accounts.message.factor_reset");
    }

    public void disable() {
        staffing.disable(row);
        done.go(HERE, "school_accounts.message.disabled");
    }

    public void restore() {
        staffing.restore(row);
        done.go(HERE, "school_accounts.message.restored");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    /** The departments besides the first. */
    public List<String> getMore() {
        return more;
    }

    public void setMore(List<String> more) {
        this.more = more == null ? List.of() : List.copyOf(more);
    }

    /** Single classes, as a scope writes them. */
    public List<String> getClasses() {
        return classes;
    }

    public void setClasses(List<String> classes) {
        this.classes = classes == null ? List.of() : List.copyOf(classes);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }
}
