package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import quxiang.signing.paper.AnsweringNamedSignings;
import quxiang.signing.paper.NamedFilter;
import quxiang.signing.paper.NamedRow;
import quxiang.signing.paper.UnitWord;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.session.ChosenCohort;
import quxiang.web.kit.text.Label;

/** 线下协议: agreements on paper that name the unit. */
@Named
@RequestScoped
public class EmployerPaper {

    /** What {@code state} says for those of which the unit has said nothing. */
    private static final String UNANSWERED = "UNANSWERED";

    @Inject
    private AnsweringNamedSignings answering;

    @Inject
    private ListParameters asked;

    @Inject
    private ListTable table;

    @Inject
    private ChosenCohort cohort;

    @Inject
    private Label label;

    public ListRows<NamedRow> getRows() {
        return table.rows((order, page) -> answering.page(
                new NamedFilter(
                        cohort.year(),
                        UNANSWERED.equals(asked.text("state")),
                        UNANSWERED.equals(asked.text("state")) ? null : asked.constant(UnitWord.class, "state"),
                        asked.text("name"),
                        asked.text("school")),
                page));
    }

    /** What the list can be narrowed to. */
    public List<SelectOption> getWords() {
        return Stream.concat(
                        Stream.of(new SelectOption(UNANSWERED, label.say("employer_paper.unanswered"))),
                        Arrays.stream(UnitWord.values()).map(word -> new SelectOption(word.name(), label.of(word))))
                .toList();
    }
}
