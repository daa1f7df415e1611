package quxiang.notice.outbox;

/** Tells the outbox the mobile numbers of graduates. The roster is a later feature. */
public interface MobilesOfGraduates {

    /**
     * The mobile number of the graduate to whom a message goes, as SQL.
     *
     * @return a subquery without brackets that yields the column {@code mobile} of {@code g} for the message {@code o}, at most one row
     */
    String mobile();

    /** Whether nobody reads what is shown to the graduate in the app, for the message {@code o}, as SQL. */
    String unread();
}
