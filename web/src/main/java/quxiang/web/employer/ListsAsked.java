package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import quxiang.favorite.Readiness;
import quxiang.favorite.list.FavoriteFilter;
import quxiang.signing.list.EmployerTab;
import quxiang.signing.list.SigningFilter;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.session.ChosenCohort;

/** What the address asks the unit's lists for, alike for the pages and for their export. */
@RequestScoped
public class ListsAsked {

    @Inject
    private ListParameters asked;

    @Inject
    private ChosenCohort cohort;

    /** The tab of 签约/解约; the first one when the address names none. */
    public EmployerTab tab() {
        EmployerTab tab = asked.constant(EmployerTab.class, "tab");
        return tab == null ? EmployerTab.SIGNING : tab;
    }

    public FavoriteFilter favorites() {
        return new FavoriteFilter(
                cohort.year(),
                asked.text("name"),
                asked.text("holder"),
                asked.text("school"),
                asked.day("from"),
                asked.day("to"),
                asked.constant(Readiness.class, "state"));
    }

    public SigningFilter signings() {
        return SigningFilter.parts(cohort.year())
                .name(asked.text("name"))
                .holder(asked.text("holder"))
                .counterparty(asked.text("school"))
                .days(null, asked.day("from"), asked.day("to"))
                .filter();
    }

    /** To which of its choices the tab of 签约/解约 is narrowed, or {@code null}. */
    public String choice() {
        return asked.text("state");
    }

    /** Whether the list is filtered. Favourites and signings are asked for by the same parameters. */
    public boolean narrowed() {
        return signings().isNarrow() || choice() != null;
    }
}
