package quxiang.roster.self;

/** What somebody types to be found in a roster. It proves nothing: others know it as well. */
public record ClaimedPerson(String name, String idNumber, String schoolName) {

    @Override
    public String toString() {
        return "ClaimedPerson";
    }
}
