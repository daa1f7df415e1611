package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quxiang.signing.Route;
import quxiang.signing.SigningState;
import quxiang.signing.paper.PaperFilter;
import quxiang.signing.paper.PaperRow;
import quxiang.signing.paper.PassingTermsInBulk;
import quxiang.signing.paper.ReviewingPaperSignings;
import quxiang.signing.paper.UnitWord;
import quxiang.signing.review.ReviewResult;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.list.TickedRows;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.CodeNames;
import quxiang.web.kit.text.Label;

/** 线下签约审核: what graduates typed off paper, and the pages that they handed in. */
@Named
@RequestScoped
public class SchoolPaper {

    /** What {@code state} says for all that waits for the school. */
    private static final String WAITING = "WAITING";

    /** What it says for those to which their unit objects. */
    private static final String OBJECTED = "OBJECTED";

    /** Of how many that could not pass the reasons are told. */
    private static final int NAMED = 10;

    @Inject
    private ReviewingPaperSignings reviewing;

    @Inject
    private PassingTermsInBulk bulk;

    @Inject
    private CodeNames codeNames;

    @Inject
    private ListParameters asked;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private ListTable table;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private Long row;
    private String chosenIds;
    private String reason;

    public ListRows<PaperRow> getRows() {
        return table.rows((order, page) -> reviewing.page(
                new PaperFilter(
                        cohort.year(),
                        WAITING.equals(asked.text("state")),
                        OBJECTED.equals(asked.text("state")),
                        state(),
                        asked.constant(Route.class, "route"),
                        asked.text("name"),
                        asked.text("employer"),
                        asked.text("department")),
                page));
    }

    private SigningState state() {
        return List.of(WAITING, OBJECTED).contains(String.valueOf(asked.text("state")))
                ? null
                : asked.constant(SigningState.class, "state");
    }

    /** What the list can be narrowed to: all that waits, and each state on paper. */
    public List<SelectOption> getStates() {
        return Stream.concat(
                        Stream.of(
                                new SelectOption(WAITING, label.say("school_paper.waiting")),
                                new SelectOption(OBJECTED, label.of(UnitWord.OBJECTED))),
                        Arrays.stream(SigningState.values())
                                .filter(state -> state != SigningState.AWAITING_GRADUATE)
                                .map(state -> new SelectOption(state.name(), label.of(state))))
                .toList();
    }

    public Route[] getRoutes() {
        return new Route[] {Route.PAPER, Route.RECORDED};
    }

    /** 通过 of the terms. */
    public void passTerms() {
        reviewing.passTerms(row);
        done.back("school_paper.message.passed");
    }

    /** 通过 of the terms of the ticked rows, with the reason for each that could not pass. */
    public void passTicked() {
        List<ReviewResult> results = bulk.pass(TickedRows.ids(chosenIds));
        List<ReviewResult> refused =
                results.stream().filter(result -> !result.done()).toList();
        if (refused.isEmpty()) {
            done.back("school_paper.message.passed_ticked", results.size());
        } else {
            done.back(
                    "school_paper.message.passed_some",
                    results.size() - refused.size(),
                    refused.size(),
                    refused.stream()
                            .limit(NAMED)
                            .map(one ->
                                    label.say("school_paper.not_passed", one.name(), codeNames.refusal(one.refusal())))
                            .collect(Collectors.joining(" ")));
        }
    }

    /** 退回修改 of the terms. */
    public void returnTerms() {
        reviewing.returnTerms(row, reason);
        done.back("school_paper.message.returned");
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }

    public String getChosenIds() {
        return chosenIds;
    }

    public void setChosenIds(String chosenIds) {
        this.chosenIds = chosenIds;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
