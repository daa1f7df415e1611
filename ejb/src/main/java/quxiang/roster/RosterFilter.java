package quxiang.roster;

/**
 * What a school looks for in its roster; what is empty does not count.
 *
 * @param name part of the name
 * @param idHash what {@link RosterList#hash} made of the whole ID number, which itself goes into no address
 * @param number 学号 or 考生号, whole
 * @param department the department
 * @param major part of the major
 * @param levelCode the level
 * @param wholeMajor the major, whole
 * @param went where the graduate goes
 */
public record RosterFilter(
        String name,
        String idHash,
        String number,
        String department,
        String major,
        String levelCode,
        String wholeMajor,
        Whereabouts went) {

    public RosterFilter(String name, String idHash, String number, String department, String major, String levelCode) {
        this(name, idHash, number, department, major, levelCode, null, null);
    }

    /** Everything. */
    public static final RosterFilter NONE = new RosterFilter(null, null, null, null, null, null);
}
