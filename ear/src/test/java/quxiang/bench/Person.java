package quxiang.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import quxiang.common.IdNumber;

/**
 * A fictional graduate, the same one every time for the same number: nothing is kept, so a roster may be as long as
 * wanted. Region 0199 exists in no province, so that no ID number is anybody's.
 */
public record Person(
        String examNo,
        String studentNo,
        String name,
        String idNumber,
        boolean woman,
        String ethnicity,
        String politics,
        String className,
        Study study,
        String origin,
        boolean rural) {

    private static final String[] PROVINCES =
            "41 37 44 34 13 51 43 36 42 52 32 45 14 53 61 33 50 23 21 62 35 22 65 15 46 12 11 64 31 63 54".split(" ");
    private static final int DAYS = 1_461;
    private static final int COHORT = 2027;
    /** Prime to the number of all birthdays and serial numbers, so that neighbours in a roster are not neighbours by birth. */
    private static final long STRIDE = 15_485_863L;

    private static final long NUMBERS = DAYS * 1_000L * 31;

    /** The names of the columns of a roster file, in the order of {@link #cells}. */
    public static final List<String> COLUMNS = List.of(
            "考生号", "姓名", "身份证号", "性别代码", "民族代码", "政治面貌代码", "院校代码", "所在院系", "所在班级", "学号", "学历代码", "专业代码", "专业", "专业方向",
            "培养方式代码", "定向或委培单位", "生源所在地代码", "学制", "入学时间", "毕业时间", "困难生类别代码", "师范生类别代码", "城乡生源", "学习形式");

    /**
     * @param number of all graduates of the country, from 0 to 45 million
     * @param school where they study
     */
    public static Person of(long number, Institute school) {
        SplittableRandom random = new SplittableRandom(number * 0x9E3779B97F4A7C15L + 20_270_701);
        Study study = Study.of(school.vocational(), random);
        long birth = Math.floorMod(number * STRIDE, NUMBERS);
        String province = PROVINCES[(int) (birth % PROVINCES.length)];
        long rest = birth / PROVINCES.length;
        int serial = (int) (rest / DAYS);
        int age = switch (study.level()) {
            case "41" -> 20;
            case "31" -> 21;
            case "11" -> 25;
            default -> 29;
        };
        // Four years of birthdays for each age that is four years apart: nobody shares a number with anybody.
        LocalDate first = LocalDate.of(COHORT - age - (age == 20 ? 4 : 3), 9, 1);
        LocalDate birthday = first.plusDays(rest % DAYS);
        boolean woman = serial % 2 == 0;
        String digits = birthday.toString();
        String id = IdNumber.completed(province
                + "0199"
                + digits.substring(0, 4)
                + digits.substring(5, 7)
                + digits.substring(8)
                + padded(serial, 3));
        int enrolled = COHORT - study.years();
        long within = number - school.first();
        String inSchool = padded(within, 6);
        int dice = random.nextInt(100);
        return new Person(
                enrolled % 100 + school.code() + study.level() + inSchool,
                enrolled + inSchool,
                PeopleNames.of(random, woman),
                id,
                woman,
                dice < 91 ? "01" : padded(2 + dice % 54, 2),
                dice < 12 ? "01" : dice < 85 ? "03" : "13",
                study.major() + enrolled % 100 + padded(1 + within % 6, 2),
                study,
                province + "0100",
                dice % 5 < 2);
    }

    /** The cells of the national flat file. */
    public List<String> cells(Institute school) {
        return List.of(
                examNo,
                name,
                idNumber,
                woman ? "2" : "1",
                ethnicity,
                politics,
                school.code(),
                study.department(),
                className,
                studentNo,
                study.level(),
                study.code(),
                study.major(),
                "",
                "1",
                "",
                origin,
                String.valueOf(study.years()),
                COHORT - study.years() + "0901",
                COHORT + "0701",
                "0",
                "",
                rural ? "农村" : "城镇",
                "普通全日制");
    }

    private static String padded(long number, int digits) {
        String text = String.valueOf(number);
        return text.length() >= digits ? text : "000000".substring(0, digits - text.length()) + text;
    }
}
