package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import quxiang.reference.CodeTable;
import quxiang.signing.detail.Offer;
import quxiang.signing.detail.OfferComparison;
import quxiang.web.kit.text.CodeNames;
import quxiang.web.kit.text.Label;

/** 比较邀约: the letters that can be answered, side by side, term by term. */
@Named
@RequestScoped
public class GraduateCompare {

    @Inject
    private OfferComparison weighing;

    @Inject
    private Label label;

    @Inject
    private CodeNames codeNames;

    private List<Offer> offers;
    private List<Term> terms;

    public List<Offer> getOffers() {
        if (offers == null) {
            offers = weighing.offers();
        }
        return offers;
    }

    /** Whether there is something to compare. */
    public boolean isSeveral() {
        return getOffers().size() > 1;
    }

    public List<Term> getTerms() {
        if (terms == null) {
            terms = new ArrayList<>();
            units();
            jobs();
            households();
            term("letter.clauses", offer -> offer.clauses() == null ? label.say("letter.no_clauses") : offer.clauses());
            term(
                    "letter.deadline",
                    offer -> label.say("letter.until", label.lastDay(offer.deadline())) + " · "
                            + label.timeLeft(offer.deadline()));
        }
        return terms;
    }

    private void units() {
        term(
                "letter.unit_nature",
                offer -> label.code(CodeTable.NATURE, offer.unit().getNature()));
        term(
                "letter.unit_industry",
                offer -> label.code(CodeTable.INDUSTRY, offer.unit().getIndustry()));
        term("letter.unit_address", offer -> offer.unit().getAddress());
        term("letter.unit_contact", offer -> offer.unit().getContact());
        term("letter.unit_phone", offer -> offer.unit().getPhone());
    }

    private void jobs() {
        term("letter.title", offer -> offer.job().getTitle());
        term(
                "letter.category",
                offer -> label.code(CodeTable.JOB_CATEGORY, offer.job().getCategory()));
        term("letter.place", offer -> offer.job().getPlace());
        term("letter.regular_pay", offer -> codeNames.yuan(offer.job().getRegularPay()));
        term("letter.probation_pay", offer -> codeNames.yuan(offer.job().getProbationPay()));
        term("letter.probation_months", offer -> codeNames.probation(offer.job().getProbationMonths()));
        term("letter.service_years", offer -> codeNames.years(offer.job().getServiceYears()));
        term("letter.report_on", offer -> codeNames.given(offer.job().getReportOn()));
        term("letter.penalty", offer -> codeNames.yuan(offer.job().getPenalty()));
    }

    private void households() {
        term(
                "letter.hukou_accepted",
                offer -> accepted(offer.hukou().isAccepted(), offer.hukou().getAddress()));
        term(
                "letter.archive_accepted",
                offer -> accepted(offer.archive().isAccepted(), offer.archive().getReceiver()));
    }

    private String accepted(boolean yes, String where) {
        return yes && where != null ? label.of(true) + " · " + where : label.of(yes);
    }

    private void term(String key, Function<Offer, String> value) {
        terms.add(new Term(
                label.say(key),
                getOffers().stream()
                        .map(offer -> {
                            String said = value.apply(offer);
                            return said == null || said.isEmpty() ? "—" : said;
                        })
                        .toList()));
    }
}
