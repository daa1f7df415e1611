package quxiang.web.employer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import quxiang.common.Actor;
import quxiang.favorite.CollectingFavorites;
import quxiang.favorite.FoundGraduate;
import quxiang.favorite.Readiness;
import quxiang.favorite.list.FavoriteList;
import quxiang.favorite.list.FavoriteRow;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.list.TickedRows;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 学生收藏夹 (manual, chapter 4). What a search found stays until it is added. */
@Named
@ViewScoped
public class EmployerFavorites implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private FlashRedirect done;

    @Inject
    private FavoriteList list;

    @Inject
    private CollectingFavorites collecting;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ListTable table;

    @Inject
    private ListsAsked asked;

    @Inject
    private Actor actor;

    @Inject
    private Label label;

    private String searchName;
    private String searchIdNumber;
    private String searchSchool;
    private long chosen;
    private String chosenIds;

    private FoundGraduate found;
    private String collected;

    public ListRows<FavoriteRow> getRows() {
        return table.rows((order, page) -> list.page(asked.favorites(), order, page));
    }

    /** What stands between a row and a letter, in one word; the row's refusal says the rest. */
    public Readiness readiness(FavoriteRow row) {
        return row.blocked() == null
                ? Readiness.READY
                : switch (row.blocked()) {
                    case "signing.pair_open" -> Readiness.INVITED;
                    case "signing.pair_signed" -> Readiness.SIGNED;
                    case "favorite.school_offline" -> Readiness.SCHOOL_OFFLINE;
                    default -> Readiness.ELSEWHERE;
                };
    }

    /** 搜索: what is found is shown in the same dialog. */
    public void search() {
        collected = null;
        found = collecting.search(cohort.year(), searchName, searchIdNumber, searchSchool);
    }

    /** 加入收藏夹: who was found, whatever stands in the fields by now. */
    public void collect() {
        boolean added = collecting.add(found == null ? null : found.key());
        done.go(
                "employer/favorites.xhtml",
                added ? "employer_favorites.message.added" : "employer_favorites.message.there",
                found.name());
    }

    /** 加入并继续添加: the dialog stays open for the next one. */
    public void collectAndGoOn() {
        boolean added = collecting.add(found == null ? null : found.key());
        collected = label.say(
                added ? "employer_favorites.message.added" : "employer_favorites.message.there", found.name());
        found = null;
        searchName = null;
        searchIdNumber = null;
    }

    /** What became of the last one that was added while the dialog stays open, or {@code null}. */
    public String getCollected() {
        return collected;
    }

    /** 删除. */
    public void remove() {
        collecting.remove(chosen);
        done.back("employer_favorites.message.removed");
    }

    /** 删除 of ticked rows. */
    public void removeTicked() {
        done.back("employer_favorites.message.removed_all", collecting.remove(TickedRows.ids(chosenIds)));
    }

    /** The name under which the browser keeps the ticked rows. Never those of somebody else or of another cohort. */
    public String getSelection() {
        return actor.accountId() + " " + cohort.year();
    }

    /** Whether the list is filtered. */
    public boolean isNarrowed() {
        return asked.narrowed();
    }

    public Readiness[] getStates() {
        return Readiness.values();
    }

    public FoundGraduate getFound() {
        return found;
    }

    public String getSearchName() {
        return searchName;
    }

    public void setSearchName(String searchName) {
        this.searchName = searchName;
    }

    public String getSearchIdNumber() {
        return searchIdNumber;
    }

    public void setSearchIdNumber(String searchIdNumber) {
        this.searchIdNumber = searchIdNumber;
    }

    public String getSearchSchool() {
        return searchSchool;
    }

    public void setSearchSchool(String searchSchool) {
        this.searchSchool = searchSchool;
    }

    public long getChosen() {
        return chosen;
    }

    public void setChosen(long chosen) {
        this.chosen = chosen;
    }

    public String getChosenIds() {
        return chosenIds;
    }

    public void setChosenIds(String chosenIds) {
        this.chosenIds = chosenIds;
    }
}
