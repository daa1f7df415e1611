package quxiang.favorite;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Cohort;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.employer.Employers;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.school.School;
import quxiang.school.Schools;

/**
 * 添加学生: finds a graduate by name, ID number and school and adds a favourite. See the manual, chapter 4. The search must not serve to find
 * people: all three facts have to agree exactly, a near miss gets the same answer as a stranger, and searches are counted. Adding looks for
 * nobody: it takes the sealed key of what a counted search found.
 */
@Stateless
@RolesAllowed("EMPLOYER")
public class CollectingFavorites {

    private static final int PAST_SEASONS = 3;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Seal seal;

    @Inject
    Employers employers;

    @Inject
    Schools schools;

    @Inject
    Graduates graduates;

    @Inject
    Favorites favorites;

    @Inject
    SearchLimit limit;

    @Inject
    FoundKeys keys;

    @Inject
    Audit audit;

    /**
     * Finds the one graduate of the cohort who agrees in all three facts.
     *
     * @throws Refusal {@code favorite.no_such_graduate}, alike for every near miss; {@code favorite.too_many_searches}
     */
    public FoundGraduate search(int cohort, String name, String idNumber, String schoolName) {
        long employer = actor.requireEmployer();
        limit.count(employer);
        Graduate graduate = find(cohort, name, idNumber, schoolName);
        School school = schools.find(graduate.schoolId()).orElseThrow();
        return new FoundGraduate(
                graduate.id(),
                keys.of(employer, graduate),
                graduate.name(),
                graduate.idMasked(),
                school.name(),
                graduate.levelCode(),
                graduate.major(),
                favorites.live(employer, graduate.id()).isPresent(),
                school.onlineSigning());
    }

    /**
     * 加入收藏夹. Adding one who is there already changes nothing.
     *
     * @param key of a graduate that {@link #search} found for this unit a short time ago
     * @return whether a favourite was added; {@code false} when it was there
     * @throws Refusal {@code favorite.search_again} when the key is none, is another unit's or too old, or the graduate was corrected since
     */
    public boolean add(String key) {
        employers.own(actor).requireMaySign();
        FoundKeys.Found found = keys.open(key, actor.requireEmployer());
        Graduate graduate = graduates.lock(found.graduateId());
        found.requireUnchanged(graduate, seal);
        if (favorites.live(actor.requireEmployer(), graduate.id()).isPresent()) {
            return false;
        }
        School school = schools.find(graduate.schoolId()).orElseThrow();
        Favorite favorite = new Favorite(actor.requireEmployer(), graduate, school, actor.accountId(), clock.instant());
        favorites.add(favorite);
        audit.write("FAVORITE_ADDED", "GRADUATE", graduate.id(), null);
        return true;
    }

    /** 删除: takes a graduate out of the favourites; letters that were sent stay. */
    public void remove(long favoriteId) {
        Favorite favorite = favorites.ofEmployer(favoriteId, actor);
        favorites.remove(favorite);
        audit.write("FAVORITE_REMOVED", "GRADUATE", favorite.graduateId(), null);
    }

    /** 删除 of ticked rows; what is not the unit's is passed over. @return how many were taken out */
    public int remove(Collection<Long> favoriteIds) {
        List<Favorite> chosen = favorites.ofEmployer(favoriteIds, actor);
        for (Favorite favorite : chosen) {
            favorites.remove(favorite);
            audit.write("FAVORITE_REMOVED", "GRADUATE", favorite.graduateId(), null);
        }
        return chosen.size();
    }

    private Graduate find(int cohort, String name, String idNumber, String schoolName) {
        long school = schools.byName(schoolName.strip()).map(School::id).orElse(-1L);
        return graduates.search(school, cohort, idNumber, name).orElseThrow(() -> miss(cohort, name, idNumber, school));
    }

    /** Names the other season to a unit that knows all three facts of its graduate. In every other case the answer is one and the same. */
    private Refusal miss(int cohort, String name, String idNumber, long school) {
        int season = Cohort.of(clock.today()).year();
        for (int year = season; year >= season - PAST_SEASONS; year--) {
            if (year != cohort && graduates.search(school, year, idNumber, name).isPresent()) {
                return new Refusal("favorite.other_cohort", String.valueOf(year));
            }
        }
        limit.missed(actor.requireEmployer());
        return new Refusal("favorite.no_such_graduate");
    }
}
