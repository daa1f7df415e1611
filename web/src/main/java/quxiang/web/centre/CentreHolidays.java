package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import quxiang.school.Holiday;
import quxiang.school.SettingHolidays;
import quxiang.web.kit.FlashRedirect;

/** 假期设置: the holidays that are not over, and the form for a new one. */
@Named
@RequestScoped
public class CentreHolidays {

    private static final String HERE = "centre/holidays.xhtml";

    @Inject
    private SettingHolidays setting;

    @Inject
    private FlashRedirect done;

    private List<Holiday> rows;
    private String name;
    private LocalDate first;
    private LocalDate last;
    private Long row;

    public List<Holiday> getRows() {
        if (rows == null) {
            rows = setting.coming();
        }
        return rows;
    }

    /** The day to which deadlines of a holiday move. */
    public LocalDate next(Holiday holiday) {
        return setting.answerableAfter(holiday);
    }

    public boolean removable(Holiday holiday) {
        return setting.isRemovable(holiday);
    }

    public void save() {
        setting.enter(name, first, last);
        done.go(HERE, "centre_holidays.message.saved");
    }

    public void remove() {
        setting.remove(row);
        done.go(HERE, "centre_holidays.message.removed");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }
}
