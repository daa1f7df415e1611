package quxiang.roster.list;

/** Tells lists of graduates who has an agreement in force. Signings are a later feature. */
public interface AgreementsInForce {

    /** Whether the graduate {@code g} has one, as SQL. */
    String condition();

    /** The same for a column: it is looked up by key for each row that is shown, and never reads all agreements. */
    String value();
}
