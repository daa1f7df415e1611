package quxiang.web.employer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import quxiang.common.Page;
import quxiang.favorite.Collecting;
import quxiang.favorite.FavoriteFilter;
import quxiang.favorite.FavoriteList;
import quxiang.favorite.FavoriteRow;
import quxiang.favorite.FoundGraduate;
import quxiang.school.Schools;
import quxiang.web.kit.ChosenCohort;
import quxiang.web.kit.Done;
import quxiang.web.kit.Paging;

/** 学生收藏夹 (manual, chapter 4). What a search found stays until it is added. */
@Named
@ViewScoped
public class EmployerFavorites implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Done done;

    @Inject
    private FavoriteList list;

    @Inject
    private Collecting collecting;

    @Inject
    private Schools schools;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Paging paging;

    private String name;
    private String school;
    private String searchName;
    private String searchIdNumber;
    private String searchSchool;
    private long chosen;

    private transient Page<FavoriteRow> page;
    private FoundGraduate found;

    public Page<FavoriteRow> getPage() {
        if (page == null) {
            page = list.page(new FavoriteFilter(cohort.year(), name, null, school), paging.request());
        }
        return page;
    }

    public List<String> getSchools() {
        return schools.names();
    }

    /** 搜索: what is found is shown in the same dialog. */
    public void search() {
        found = collecting.search(cohort.year(), searchName, searchIdNumber, searchSchool);
    }

    /** 加入收藏夹. */
    public void collect() {
        boolean added = collecting.add(cohort.year(), searchName, searchIdNumber, searchSchool);
        done.go(
                "employer/favorites.xhtml",
                added ? "employer_favorites.message.added" : "employer_favorites.message.there",
                searchName);
    }

    /** 删除. */
    public void remove() {
        collecting.remove(chosen);
        done.go("employer/favorites.xhtml", "employer_favorites.message.removed");
    }

    public FoundGraduate getFound() {
        return found;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
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
}
