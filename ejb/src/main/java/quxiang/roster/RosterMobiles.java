package quxiang.roster;

import jakarta.enterprise.context.ApplicationScoped;
import quxiang.notice.outbox.MobilesOfGraduates;

/** Where graduates are reached: by their proved numbers, or else the school's. */
@ApplicationScoped
public class RosterMobiles implements MobilesOfGraduates {

    @Override
    public String mobile() {
        return """
                select g.mobile from (
                    select p.id, coalesce(p.mobile, case when p.account_id is null then p.roster_mobile end) as mobile from graduate p) g
                where g.id = o.recipient_id""";
    }

    @Override
    public String unread() {
        return """
                exists (select 1 from graduate g left join account a on a.id = g.account_id
                    where g.id = o.recipient_id and (a.id is null or a.unbound_at is not null or a.closed_at is not null))""";
    }
}
