package quxiang.school.imports;

/**
 * What a row says, once it was checked.
 *
 * @param region the code of where the school is
 * @param phone of its employment office, or {@code null}
 * @param person who acts for the whole school first
 */
record SchoolLine(
        String code, String name, String region, boolean onlineSigning, String phone, String person, String mobile) {

    /** Without what stood in it, so that no log holds a telephone number. */
    @Override
    public String toString() {
        return "SchoolLine";
    }
}
