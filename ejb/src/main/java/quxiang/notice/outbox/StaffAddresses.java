package quxiang.notice.outbox;

import java.util.List;
import quxiang.notice.Recipient;

/** Tells the outbox the mail addresses of units and schools. Accounts are a later feature. */
public interface StaffAddresses {

    /**
     * Whether somebody who acts for the unit or the school to whom a message goes has a mail address, as SQL.
     *
     * @return a subquery without brackets that yields a row for the message {@code o} if there is somebody
     */
    String known();

    /** The mail addresses of those who act for a unit or a school, 50 at most. */
    List<String> of(Recipient recipient);
}
