package quxiang.signing.invite;

import java.time.LocalDate;
import java.util.List;

/**
 * Those whom a letter is being written to. It has the last days that their schools allow for an answer.
 *
 * @param suggested what the schools propose
 */
public record Invitees(List<Invitee> all, LocalDate earliest, LocalDate suggested, LocalDate latest) {

    public Invitees {
        all = List.copyOf(all);
    }
}
