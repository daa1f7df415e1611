package quxiang.web.kit.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import quxiang.employer.UnitChange;
import quxiang.employer.UnitChanges;
import quxiang.signing.SigningState;
import quxiang.signing.detail.SigningView;
import quxiang.signing.detail.StepView;
import quxiang.signing.rescission.RescissionState;

/** The course of a signing as pages show it: what happened, and who is to do what next. */
@Named
@ApplicationScoped
public class SigningCourse {

    private static final String CHANGED = "UnitChange." + UnitChange.CHANGED;

    private static final Map<SigningState, String> ON_PAPER = Map.of(
            SigningState.AWAITING_TERMS, "letter.next_terms",
            SigningState.RETURNED, "letter.next_change",
            SigningState.AWAITING_STAMPED, "letter.next_stamped");

    private final Label label;
    private final CodeNames names;

    /** For the container's proxy. */
    protected SigningCourse() {
        this(null, null);
    }

    @Inject
    public SigningCourse(Label label, CodeNames names) {
        this.label = label;
        this.names = names;
    }

    /**
     * One part of the course.
     *
     * @param at {@code null} for what is still to come
     * @param who did it, or an empty text
     * @param more the reason and what was written, or until when there is time
     */
    public record Event(String title, Instant at, String who, List<String> more) {

        public Event {
            more = List.copyOf(more);
        }

        public boolean done() {
            return at != null;
        }
    }

    public List<Event> of(SigningView view) {
        List<Event> course =
                new ArrayList<>(view.steps().stream().map(this::done).toList());
        if (view.row().state() == SigningState.AWAITING_GRADUATE) {
            Instant deadline = view.row().deadline();
            course.add(next(
                    "letter.next_graduate",
                    List.of(label.say("letter.until", label.lastDay(deadline)), label.timeLeft(deadline))));
        }
        if (ON_PAPER.containsKey(view.row().state())) {
            course.add(next(ON_PAPER.get(view.row().state()), List.of()));
        }
        if (view.row().state() == SigningState.AWAITING_SCHOOL) {
            course.add(next("letter.next_school", List.of()));
        }
        if (view.row().rescission() == RescissionState.AWAITING_COUNTERPARTY) {
            Instant until = view.row().answerUntil();
            course.add(next(
                    "letter.next_counterparty",
                    until == null
                            ? List.of()
                            : List.of(
                                    label.say("letter.until", label.lastDay(until)),
                                    label.say("letter.next_escalate"))));
        }
        if (view.row().rescission() == RescissionState.AWAITING_SCHOOL) {
            course.add(next("letter.next_rescission_school", List.of()));
        }
        return course;
    }

    private Event done(StepView step) {
        List<String> more = new ArrayList<>();
        if (step.move().equals(CHANGED)) {
            Arrays.stream(step.note().split(UnitChanges.END)).map(this::changed).forEach(more::add);
            return new Event(label.say(step.move()), step.at(), names.who(step), more);
        }
        if (step.reason() != null) {
            more.add(label.of(step.reason()));
        }
        if (step.note() != null && !step.note().isBlank()) {
            more.add(label.say("letter.reason", step.note()));
        }
        return new Event(label.say(step.move()), step.at(), names.who(step), more);
    }

    /** What a fact of the unit was and is. */
    private String changed(String fact) {
        String[] parts = fact.split(UnitChanges.SEPARATOR, -1);
        return label.say("letter.unit_change", label.say("UnitFact." + parts[0]), given(parts[1]), given(parts[2]));
    }

    private String given(String value) {
        return value.isEmpty() ? label.say("letter.unit_none") : value;
    }

    private Event next(String key, List<String> more) {
        return new Event(label.say(key), null, "", more);
    }
}
