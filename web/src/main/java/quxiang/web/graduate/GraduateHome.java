package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import quxiang.common.Role;
import quxiang.signing.Move;
import quxiang.signing.Route;
import quxiang.signing.SigningState;
import quxiang.signing.detail.OfferComparison;
import quxiang.signing.detail.OfferTerms;
import quxiang.signing.detail.SigningDetails;
import quxiang.signing.detail.SigningView;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.signing.rescission.RescissionMove;
import quxiang.signing.rescission.RescissionState;
import quxiang.web.kit.session.RosterChoice;
import quxiang.web.kit.text.CodeNames;
import quxiang.web.kit.text.Label;

/** 首页 and 我的邀约: the graduate's letters. */
@Named
@RequestScoped
public class GraduateHome {

    @Inject
    private SigningLists lists;

    @Inject
    private SigningDetails details;

    @Inject
    private RosterChoice roster;

    @Inject
    private Label label;

    @Inject
    private OfferComparison comparison;

    @Inject
    private CodeNames names;

    private List<SigningRow> all;
    private Map<Long, OfferTerms> offers;
    private SigningView currentView;

    /** 我的邀约: the letters of units, without what was signed on paper. */
    public List<SigningRow> getLetters() {
        return getAll().stream().filter(row -> row.route() == Route.ONLINE).toList();
    }

    /** All of the graduate's signings, the latest first. */
    public List<SigningRow> getAll() {
        if (all == null) {
            all = lists.ofGraduate();
        }
        return all;
    }

    /** What waits for an answer: letters, and a unit's wish to rescind. */
    public List<SigningRow> getWaiting() {
        return getAll().stream().filter(this::waits).toList();
    }

    public boolean waits(SigningRow row) {
        return canAnswer(row) || asksToRescind(row);
    }

    private static boolean canAnswer(SigningRow row) {
        return Move.ACCEPT.isPossible(Role.GRADUATE, row.state());
    }

    /** Whether the unit asks to rescind and the graduate has not answered. */
    public boolean asksToRescind(SigningRow row) {
        return RescissionMove.AGREE.isPossible(Role.GRADUATE, row.initiator(), row.rescission());
    }

    /** Pay and place of a letter that waits, in a line; empty for what waits for nothing. */
    public String terms(SigningRow row) {
        if (offers == null) {
            offers = getAll().stream().anyMatch(GraduateHome::canAnswer)
                    ? comparison.terms().stream().collect(Collectors.toMap(OfferTerms::id, Function.identity()))
                    : Map.of();
        }
        OfferTerms offer = offers.get(row.id());
        return offer == null
                ? ""
                : label.say("graduate_home.terms", names.yuan(offer.regularPay()), names.given(offer.place()));
    }

    /** Whether there are letters to compare. */
    public boolean isSeveral() {
        return getAll().stream().filter(GraduateHome::canAnswer).count() > 1;
    }

    /** The signing that binds the graduate, or {@code null}. That of the chosen roster comes first. */
    public SigningRow getCurrent() {
        return getAll().stream()
                .filter(row -> SigningState.EFFECTIVE.contains(row.state()))
                .min(Comparator.comparing((SigningRow row) -> row.graduateId() != roster.getId())
                        .thenComparing(SigningRow::cohort, Comparator.reverseOrder()))
                .orElse(null);
    }

    /** The same with its history. */
    public SigningView getCurrentView() {
        if (currentView == null) {
            currentView = details.view(getCurrent().id());
        }
        return currentView;
    }

    /** What happens next with the signing that binds the graduate, and who does it. */
    public String getNext() {
        SigningRow row = getCurrent();
        if (row.unitChanged()) {
            return label.say("graduate_signing.unit_changed");
        }
        if (row.rescission() == RescissionState.AWAITING_SCHOOL) {
            return label.say("graduate_home.next.rescission_school");
        }
        if (row.route() != Route.ONLINE && row.rescission() == RescissionState.AWAITING_COUNTERPARTY) {
            return label.say("graduate_rescission.next.AWAITING_COUNTERPARTY");
        }
        if (row.rescission() == RescissionState.AWAITING_COUNTERPARTY) {
            return label.say(
                    asksToRescind(row) ? "graduate_home.rescission_asked" : "graduate_home.next.rescission_unit");
        }
        if (row.state() == SigningState.AWAITING_STAMPED) {
            return label.say("graduate_home.next.stamped");
        }
        if (row.route() != Route.ONLINE && row.state() == SigningState.AWAITING_SCHOOL) {
            return label.say("graduate_home.next.paper");
        }
        return label.say(
                row.state() == SigningState.SIGNED ? "graduate_home.next.signed" : "graduate_home.next.school");
    }
}
