package quxiang.web.kit.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.reference.CodeTable;
import quxiang.reference.Regions;
import quxiang.transfer.ArchiveFacts;
import quxiang.transfer.HukouFacts;
import quxiang.transfer.TransferState;
import quxiang.web.kit.SelectOption;

/** Names what archives and household registrations go to on pages. */
@Named
@RequestScoped
public class TransferNames {

    @Inject
    private Label label;

    @Inject
    private CodeNames codes;

    @Inject
    private Regions regions;

    /** The colour of a state. */
    public String tone(TransferState state) {
        return switch (state) {
            case MISSING -> "ended";
            case FILLED -> "open";
            case CHECKED, SENT -> "good";
            case TO_CHANGE, CAME_BACK -> "bad";
        };
    }

    /** The name of 档案去向. */
    public String archive(String goal) {
        return label.code(CodeTable.ARCHIVE_TO, goal);
    }

    /** The name of 户口去向. */
    public String hukou(String goal) {
        return label.code(CodeTable.HUKOU_TO, goal);
    }

    /** 机要 or EMS. */
    public String way(String way) {
        return label.code(CodeTable.TRANSFER_WAY, way);
    }

    /** The full name of a place. */
    public String region(String code) {
        return regions.name(code);
    }

    /** The goals for which an office of the list is chosen, apart by spaces. */
    public String getOffices() {
        return ArchiveFacts.OFFICE + " " + ArchiveFacts.ORIGIN;
    }

    /** The goals for which a unit is typed, apart by spaces. */
    public String getTyped() {
        return goals(ArchiveFacts.OFFICE);
    }

    /** The goals to which something is sent, apart by spaces. */
    public String getSent() {
        return goals(ArchiveFacts.KEPT);
    }

    /** The goals of a household registration that is moved, apart by spaces. */
    public String getMoved() {
        return String.join(
                " ",
                codes.options("HUKOU_TO").stream()
                        .map(SelectOption::value)
                        .filter(goal -> !new HukouFacts(goal, null).isStaying())
                        .toList());
    }

    private String goals(String but) {
        return String.join(
                " ",
                codes.options("ARCHIVE_TO").stream()
                        .map(SelectOption::value)
                        .filter(goal -> !goal.equals(but) && !goal.equals(ArchiveFacts.KEPT))
                        .toList());
    }
}
