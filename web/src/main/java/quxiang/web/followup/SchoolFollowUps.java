package quxiang.web.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.ShanghaiClock;
import quxiang.followup.DrawingSamples;
import quxiang.followup.RecordingFollowUps;
import quxiang.followup.SampleRow;
import quxiang.followup.SampleRule;
import quxiang.roster.list.RosterList;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.session.ChosenCohort;

/** 去向核查: the samples with their figures, and drawing another one. */
@Named
@RequestScoped
public class SchoolFollowUps {

    /** How many days a link can be answered unless the school says otherwise. */
    private static final int USUAL_DAYS = 14;

    @Inject
    private RecordingFollowUps recording;

    @Inject
    private DrawingSamples drawing;

    @Inject
    private RosterList roster;

    @Inject
    private Actor actor;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private FlashRedirect done;

    private List<SampleRow> samples;
    private String name;
    private String kind;
    private String department;
    private Integer many;
    private boolean bySms = true;
    private LocalDate lastDay;
    private Long row;

    public List<SampleRow> getSamples() {
        if (samples == null) {
            samples = recording.samples(cohort.year());
        }
        return samples;
    }

    /** How many contradictions wait to be dealt with. */
    public long getOpen() {
        return getSamples().stream().mapToLong(SampleRow::open).sum();
    }

    /** The departments of the roster; none but their own for staff of some. */
    public List<String> getDepartments() {
        return actor.scope().isWhole()
                ? roster.departments(new Cohort(cohort.year()))
                : actor.scope().touched();
    }

    /** Whether links of a sample can still be answered. */
    public boolean runs(SampleRow sample) {
        return !clock.today().isAfter(sample.lastDay());
    }

    public void draw() {
        long id = drawing.draw(cohort.year(), new SampleRule(name, kind, department, many, bySms, getLastDay()));
        done.go("school/followup-list.xhtml?sample=" + id, "school_followups.message.drawn");
    }

    /** 再次发送. */
    public void send() {
        done.go("school/followups.xhtml", "school_followups.message.sent", drawing.send(row == null ? 0 : row));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public Integer getMany() {
        return many;
    }

    public void setMany(Integer many) {
        this.many = many;
    }

    public boolean isBySms() {
        return bySms;
    }

    public void setBySms(boolean bySms) {
        this.bySms = bySms;
    }

    public LocalDate getLastDay() {
        return lastDay == null ? clock.today().plusDays(USUAL_DAYS) : lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }
}
