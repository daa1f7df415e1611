package quxiang.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Fictional people, the same ones every time. Their ID numbers are well formed but name a county that does not exist (110199). */
final class DemoPeople {

    private static final String[] SURNAMES =
            "王 李 张 刘 陈 杨 黄 赵 周 吴 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 欧阳".split(" ");
    private static final String[] GIVEN =
            "伟 芳 娜 敏 静 磊 强 洋 艳 勇 军 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 子涵 雨桐 浩然 思远 欣怡 梓轩 若曦 嘉宁 志远 晓彤 俊熙 诗涵 天佑 佳琪 文博".split(" ");
    private static final String[][] DEPARTMENTS = {
        {"计算机学院", "计算机科学与技术", "080901"},
        {"计算机学院", "软件工程", "080902"},
        {"经济管理学院", "会计学", "120203"},
        {"外国语学院", "英语", "050201"},
        {"哲学学院", "哲学类", "010101"},
        {"机械工程学院", "机械设计制造及其自动化", "080202"}
    };
    private static final String[] LEVELS = {"31", "31", "31", "11", "31", "41"};
    private static final String[] FIRST = {"刘强", "张璐", "陈诚", "何丽", "李婧", "贾半天", "王䶮", "赵𬭸"};

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private DemoPeople() {}

    /**
     * One fictional graduate.
     *
     * @param number counts from 1 within school and cohort
     */
    record Person(
            int number,
            String name,
            String idNumber,
            String gender,
            String department,
            String className,
            String level,
            String majorCode,
            String major,
            String examNo,
            String studentNo) {}

    /** The graduates of a school and cohort; the first ones have well-known names, two of them with rare characters. */
    static List<Person> of(String schoolCode, int cohort, int count) {
        Random random = new Random(Integer.parseInt(schoolCode) * 31L + cohort);
        List<Person> people = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            String[] studies = DEPARTMENTS[(n - 1) % DEPARTMENTS.length];
            boolean woman = random.nextBoolean();
            String name = n <= FIRST.length && cohort == 2027 && "10999".equals(schoolCode)
                    ? FIRST[n - 1]
                    : pick(SURNAMES, random) + pick(GIVEN, random);
            String birthday = "%d%02d%02d".formatted(cohort - 22, 1 + random.nextInt(12), 1 + random.nextInt(28));
            // The last digits count within the school, so that no two people share a number.
            int serial = (Integer.parseInt(schoolCode) / 1000 % 10) * 100 + n % 100;
            String id = idNumber(birthday, serial / 2 * 2 + (woman ? 0 : 1));
            people.add(new Person(
                    n,
                    name,
                    id,
                    woman ? "2" : "1",
                    studies[0],
                    studies[1] + cohort % 100 + "班",
                    LEVELS[(n - 1) % LEVELS.length],
                    studies[2],
                    studies[1],
                    "%d%s%05d".formatted(cohort - 4, schoolCode, n),
                    "%d%04d".formatted(cohort - 4, n)));
        }
        return people;
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }

    /** GB 11643-1999: region, birthday, serial number (odd for men), check digit. */
    private static String idNumber(String birthday, int serial) {
        String body = "110199" + birthday + "%03d".formatted(serial);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECK.charAt(sum % 11);
    }
}
