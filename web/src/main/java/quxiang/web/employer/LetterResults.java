package quxiang.web.employer;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import quxiang.signing.invite.InviteResult;

/** What became of the letters that were sent last. Back and reload show it again and send nothing. */
@SessionScoped
public class LetterResults implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 3;

    private final LinkedHashMap<String, List<Told>> last = new LinkedHashMap<>();

    /** @param sentence why the letter was not sent, or {@code null} */
    public record Told(String name, String sentence) implements Serializable {}

    synchronized void keep(String requestId, List<InviteResult> results, Function<InviteResult, String> why) {
        last.put(
                requestId,
                results.stream()
                        .map(one -> new Told(one.name(), one.sent() ? null : why.apply(one)))
                        .toList());
        while (last.size() > MOST) {
            last.remove(last.keySet().iterator().next());
        }
    }

    synchronized Optional<List<Told>> of(String requestId) {
        return Optional.ofNullable(last.get(requestId));
    }
}
