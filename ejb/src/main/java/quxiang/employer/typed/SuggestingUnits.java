package quxiang.employer.typed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Names known units to a graduate who types one. What is named of them is public. */
@Stateless
@RolesAllowed("GRADUATE")
public class SuggestingUnits {

    @Inject
    KnownUnits units;

    /** Name and code of units that may be meant. */
    public List<String> like(String typed, int most) {
        return units.like(typed, most);
    }
}
