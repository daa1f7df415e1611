package quxiang.favorite.imports;

/**
 * One row of an uploaded list as it waits for the import.
 *
 * @param number the row's number in the uploaded file
 * @param name 学生姓名
 * @param idNumber 身份证号
 * @param school 毕业院校
 * @param mangled whether the ID number is a number that a spreadsheet has cut off
 */
public record ImportLine(int number, String name, String idNumber, String school, boolean mangled) {

    /** Without the person, so that no log can hold the number. */
    @Override
    public String toString() {
        return "ImportLine[" + number + "]";
    }
}
