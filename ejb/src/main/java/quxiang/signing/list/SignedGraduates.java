package quxiang.signing.list;

import jakarta.enterprise.context.ApplicationScoped;
import quxiang.roster.list.AgreementsInForce;

/** The graduates who are 已网签. */
@ApplicationScoped
public class SignedGraduates implements AgreementsInForce {

    @Override
    public String condition() {
        return "exists (select 1 from signing s where s.effective_graduate_id = g.id and s.state = 'SIGNED')";
    }

    @Override
    public String value() {
        return "coalesce((select s.state = 'SIGNED' from signing s where s.effective_graduate_id = g.id), false)";
    }
}
