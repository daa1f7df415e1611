package quxiang.account.password;

/**
 * What somebody who resets a password tells besides the code. A number may belong to somebody else by now. Nothing is asked of staff.
 *
 * @param name of a graduate
 * @param idEnd the last six characters of a graduate's ID number
 * @param unit the unit of an employer's user
 */
public record ResetFacts(String name, String idEnd, String unit) {

    @Override
    public String toString() {
        return "ResetFacts";
    }
}
