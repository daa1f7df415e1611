package quxiang.demo;

import java.util.List;

/** Graduates of the demonstration's own school, as a unit knows them. */
public final class KnownPeople {

    private KnownPeople() {}

    /** Somebody whom a unit can look for. */
    public record Known(String name, String idNumber, String school, String mobile) {

        /** Somebody of whom the school has no number. */
        public Known(String name, String idNumber, String school) {
            this(name, idNumber, school, null);
        }
    }

    /** Graduates of the season by their place in the roster, from {@code first} to before {@code end}. */
    public static List<Known> ofTheSeason(int first, int end) {
        return DemoPeople.rows(DemoPeople.ONLINE).subList(first, end).stream()
                .map(row -> new Known(row.get("姓名"), row.get("身份证号"), "示范大学", row.get("手机号")))
                .toList();
    }

    /** A graduate of the season before. */
    public static Known ofTheSeasonBefore() {
        return DemoPeople.rows(DemoPeople.EARLIER).stream()
                .map(row -> new Known(row.get("姓名"), row.get("身份证号"), "示范大学", row.get("手机号")))
                .findFirst()
                .orElseThrow();
    }
}
