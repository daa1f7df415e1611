package quxiang.signing.invite;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.employer.Employers;
import quxiang.favorite.Favorite;
import quxiang.favorite.Favorites;
import quxiang.letter.Letter;
import quxiang.school.Holidays;
import quxiang.school.School;
import quxiang.school.Schools;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;

/** 发送邀请函 to one or many graduates at once, with a result for each (manual, chapter 5.1). */
@Stateless
@RolesAllowed("EMPLOYER")
public class SendingInvitations {

    /** How many letters one request may send. */
    public static final int MOST = 500;

    @Inject
    Actor actor;

    @Inject
    Employers employers;

    @Inject
    Favorites favorites;

    @Inject
    Schools schools;

    @Inject
    Holidays holidays;

    @Inject
    SigningLists lists;

    @Inject
    ShanghaiClock clock;

    @EJB
    SendingOneInvitation one;

    /**
     * Who the letter is for: the unit's own among these favourites. It also says in which days they can be asked to answer.
     *
     * @throws Refusal {@code signing.nobody_chosen}
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Invitees invitees(Collection<Long> favoriteIds) {
        List<Favorite> chosen = favorites.ofEmployer(favoriteIds, actor);
        if (chosen.isEmpty()) {
            throw new Refusal("signing.nobody_chosen");
        }
        List<School> asked = chosen.stream()
                .map(Favorite::schoolId)
                .distinct()
                .map(id -> schools.find(id).orElseThrow())
                .toList();
        int longest = asked.stream().mapToInt(School::longestDays).min().orElseThrow();
        int usual = asked.stream().mapToInt(School::defaultDays).min().orElseThrow();
        LocalDate today = clock.today();
        return new Invitees(
                chosen.stream().map(SendingInvitations::invitee).toList(),
                today.plusDays(1),
                today.plusDays(Math.min(usual, longest)),
                today.plusDays(longest));
    }

    /**
     * The favourite by which the graduate of an ended signing can be asked again (重新发起邀请).
     *
     * @throws Refusal {@code favorite.not_found} when the graduate has to be added again first
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long favoriteOf(long signingId) {
        SigningRow row = lists.one(signingId);
        return favorites
                .live(actor.requireEmployer(), row.graduateId())
                .map(Favorite::id)
                .orElseThrow(() -> new Refusal("favorite.not_found"));
    }

    /** The last day on which a letter can be answered that names this one: a holiday moves it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public LocalDate answerableUntil(LocalDate lastDay) {
        return holidays.workday(lastDay);
    }

    private static Invitee invitee(Favorite favorite) {
        return new Invitee(
                favorite.id(),
                favorite.facts().name(),
                favorite.facts().idMasked(),
                favorite.facts().schoolName(),
                favorite.facts().levelCode(),
                favorite.facts().major());
    }

    /**
     * Sends the letter to each of the favourites by the same rules as to a single one.
     *
     * @param requestId the same for every repetition of one request, at most 36 characters
     * @throws Refusal {@code signing.too_many_letters}, {@code signing.nobody_chosen}, or that the unit may not sign at all
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<InviteResult> send(Letter letter, Collection<Long> favoriteIds, String requestId) {
        if (favoriteIds.size() > MOST) {
            throw new Refusal("signing.too_many_letters", MOST);
        }
        List<Favorite> chosen = favorites.ofEmployer(favoriteIds, actor);
        if (chosen.isEmpty()) {
            throw new Refusal("signing.nobody_chosen");
        }
        employers.own(actor).requireMaySign();
        List<InviteResult> results = new ArrayList<>();
        for (Favorite favorite : chosen) {
            results.add(send(letter, favorite, requestId));
        }
        return results;
    }

    private InviteResult send(Letter letter, Favorite favorite, String requestId) {
        String name = favorite.facts().name();
        try {
            return new InviteResult(favorite.id(), name, one.send(letter, favorite.id(), requestId), null);
        } catch (Refusal refusal) {
            return new InviteResult(favorite.id(), name, null, refusal);
        }
    }
}
