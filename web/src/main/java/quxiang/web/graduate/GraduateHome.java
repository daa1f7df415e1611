package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.signing.SigningLists;
import quxiang.signing.SigningRow;
import quxiang.signing.SigningState;

/** 首页: what needs an answer and until when. */
@Named
@RequestScoped
public class GraduateHome {

    @Inject
    private SigningLists lists;

    private List<SigningRow> all;

    /** All of the graduate's letters, the latest first. */
    public List<SigningRow> getAll() {
        if (all == null) {
            all = lists.ofGraduate();
        }
        return all;
    }

    /** The letters that wait for an answer. */
    public List<SigningRow> getWaiting() {
        return getAll().stream()
                .filter(row -> row.state() == SigningState.AWAITING_GRADUATE)
                .toList();
    }

    /** The signing that binds the graduate, or {@code null}. */
    public SigningRow getCurrent() {
        return getAll().stream()
                .filter(row -> SigningState.EFFECTIVE.contains(row.state()))
                .findFirst()
                .orElse(null);
    }

    /** The same as a list of one or none. */
    public List<SigningRow> getCurrentOnly() {
        return getCurrent() == null ? List.of() : List.of(getCurrent());
    }
}
