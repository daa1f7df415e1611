package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import quxiang.web.kit.session.Visitor;
import quxiang.web.kit.text.Label;

/** 操作指南 and 常见问题 of one role, narrowed to what holds every word that was typed. */
@Named
@RequestScoped
public class HelpPage {

    /** A topic in the language of who reads. */
    public record Entry(String id, String question, List<String> answer) {

        boolean holds(String word) {
            return Stream.concat(Stream.of(question), answer.stream())
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
        }
    }

    @Inject
    private Visitor visitor;

    @Inject
    private Label label;

    @Inject
    @Param
    private String role;

    @Inject
    @Param(name = "q")
    private String words;

    /** Whose help it is: as the address says, else that of who is signed in, else that of units. */
    public Door getDoor() {
        if (role != null) {
            return Door.named(role);
        }
        return visitor.isSignedIn() ? Door.of(visitor.role()) : Door.EMPLOYER;
    }

    public Door[] getDoors() {
        return Door.values();
    }

    public String getWords() {
        return words == null ? "" : words.strip();
    }

    public List<Entry> getGuides() {
        return found(true);
    }

    public List<Entry> getQuestions() {
        return found(false);
    }

    private List<Entry> found(boolean guide) {
        String[] asked = getWords().toLowerCase(Locale.ROOT).split("\\s+");
        return HelpTopic.of(getDoor(), guide).stream()
                .map(this::entry)
                .filter(entry -> Stream.of(asked).allMatch(entry::holds))
                .toList();
    }

    private Entry entry(HelpTopic topic) {
        return new Entry(
                topic.name().toLowerCase(Locale.ROOT),
                label.of(topic),
                label.say("open_help.answer." + topic.name()).lines().toList());
    }
}
