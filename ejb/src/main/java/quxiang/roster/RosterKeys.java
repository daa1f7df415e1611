package quxiang.roster;

/** The two texts by which no graduate is in a roster twice. School and cohort stand in front, so each is unique by itself. */
public final class RosterKeys {

    private RosterKeys() {}

    /** By what a graduate is the same one again: school, cohort and 考生号, else 学号. */
    public static String key(long schoolId, int cohort, String examNo, String studentNo) {
        return schoolId + "/" + cohort + "/" + (examNo != null ? "K" + examNo : "X" + studentNo);
    }

    /** The key by which one graduate at most holds a document. It is made of school, cohort and the hash of its number. */
    public static String liveId(long schoolId, int cohort, String idHash) {
        return schoolId + "/" + cohort + "/" + idHash;
    }

    /** The 考生号 or 学号 in a key. */
    public static String number(String key) {
        return key.substring(key.lastIndexOf('/') + 2);
    }
}
