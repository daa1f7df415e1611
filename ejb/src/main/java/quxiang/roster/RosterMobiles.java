package quxiang.roster;

import jakarta.enterprise.context.ApplicationScoped;
import quxiang.notice.outbox.MobilesOfGraduates;

/** Mobile numbers of graduates, as the outbox asks for them. */
@ApplicationScoped
public class RosterMobiles implements MobilesOfGraduates {

    @Override
    public String mobile() {
        return "select g.mobile from graduate g where g.id = o.recipient_id";
    }
}
