package quxiang.roster;

import java.time.LocalDate;
import quxiang.roster.format.RosterColumn;

/**
 * What a school says about a graduate in the national roster format, checked. Codes are those of the code tables; what is unknown is
 * {@code null}. Only the name, the document, level, major and the day of graduation are always there, and one of the two numbers.
 */
public record GraduateFacts(
        String examNo,
        String name,
        IdDocument document,
        String genderCode,
        String ethnicityCode,
        String politicsCode,
        String department,
        String className,
        String studentNo,
        String levelCode,
        String majorCode,
        String major,
        String majorDirection,
        String trainingModeCode,
        String commissionedUnit,
        String originCode,
        String schoolingYears,
        LocalDate enrolledOn,
        LocalDate graduatesOn,
        String hardshipCode,
        String teacherCode,
        String urbanRural,
        String studyForm) {

    /** By what a graduate is the same one again within school and cohort: 考生号, else 学号. */
    public String number() {
        return examNo != null ? "K" + examNo : "X" + studentNo;
    }

    /** All facts in one text: two rows agree exactly when theirs do. It holds the ID number, so only its keyed hash may be kept. */
    public String canonical() {
        Object[] facts = {
            examNo,
            name,
            document.text(),
            genderCode,
            ethnicityCode,
            politicsCode,
            department,
            className,
            studentNo,
            levelCode,
            majorCode,
            major,
            majorDirection,
            trainingModeCode,
            commissionedUnit,
            originCode,
            schoolingYears,
            enrolledOn,
            graduatesOn,
            hardshipCode,
            teacherCode,
            urbanRural,
            studyForm
        };
        StringBuilder canonical = new StringBuilder(200);
        for (Object fact : facts) {
            if (fact != null) {
                canonical.append(fact);
            }
            canonical.append('\u001F');
        }
        return canonical.toString();
    }

    /** What a column says, the ID number as it may be shown; {@code null} when it says nothing. */
    public String told(RosterColumn column) {
        Object fact = switch (column) {
            case EXAM_NO -> examNo;
            case NAME -> name;
            case ID_NUMBER -> document.masked();
            case GENDER -> genderCode;
            case ETHNICITY -> ethnicityCode;
            case POLITICS -> politicsCode;
            case SCHOOL -> null;
            case DEPARTMENT -> department;
            case CLASS_NAME -> className;
            case STUDENT_NO -> studentNo;
            case LEVEL -> levelCode;
            case MAJOR_CODE -> majorCode;
            case MAJOR -> major;
            case MAJOR_DIRECTION -> majorDirection;
            case TRAINING_MODE -> trainingModeCode;
            case COMMISSIONED_UNIT -> commissionedUnit;
            case ORIGIN -> originCode;
            case SCHOOLING_YEARS -> schoolingYears;
            case ENROLLED_ON -> enrolledOn;
            case GRADUATES_ON -> graduatesOn;
            case HARDSHIP -> hardshipCode;
            case TEACHER -> teacherCode;
            case URBAN_RURAL -> urbanRural;
            case STUDY_FORM -> studyForm;
        };
        return fact == null ? null : fact.toString();
    }

    @Override
    public String toString() {
        return "GraduateFacts[" + number() + "]";
    }
}
