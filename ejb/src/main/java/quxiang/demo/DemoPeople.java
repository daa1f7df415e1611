package quxiang.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import quxiang.common.IdNumber;

/** Fictional people, the same ones every time. Their ID numbers are well formed but name a county that does not exist (110199). */
final class DemoPeople {

    private static final String[] SURNAMES =
            "王 李 张 刘 陈 杨 黄 赵 周 吴 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 欧阳".split(" ");
    private static final String[] WOMEN = "芳 娜 敏 静 艳 娟 秀兰 霞 桂英 雨桐 欣怡 若曦 嘉宁 晓彤 诗涵 佳琪 文静 思雨".split(" ");
    private static final String[] MEN = "伟 磊 强 洋 勇 军 杰 涛 明 超 平 刚 浩然 思远 梓轩 志远 俊熙 天佑 文博 子涵".split(" ");
    /** Department, major, its code in the national catalogue, level. */
    private static final String[][] STUDIES = {
        {"计算机学院", "计算机科学与技术", "080901", "31"},
        {"计算机学院", "软件工程", "080902", "31"},
        {"经济管理学院", "会计学", "120203", "31"},
        {"外国语学院", "英语语言文学", "050201", "11"},
        {"哲学学院", "哲学", "010101", "31"},
        {"机械工程学院", "机械制造及自动化", "460104", "41"},
        {"机械工程学院", "机械设计制造及其自动化", "080202", "31"},
        {"计算机学院", "计算机应用技术", "081203", "11"}
    };
    /**
     * The first graduates of the demonstration's own school and cohort. Two have characters beyond the common fonts.
     */
    private static final String[] WELL_KNOWN = {"刘强", "张璐", "陈诚", "何丽", "李婧", "贾半天", "王䶮", "赵𬭸"};

    /** Of so many graduates the school has no number of one. 何丽 is the first of them. */
    private static final int WITHOUT_NUMBER = 10;

    private static final int UNREACHED = 4;

    private static final String WELL_KNOWN_WOMEN = "张璐 何丽 李婧";

    private DemoPeople() {}

    /**
     * A roster: whose, of which season, with how many people. The first serial number of its people is given, so that
     * no two rosters share one.
     */
    record Roster(String schoolCode, int cohort, int people, int firstSerial) {}

    static final Roster ONLINE = new Roster("10999", 2027, 240, 0);
    static final Roster OFFLINE = new Roster("14999", 2027, 12, 500);
    static final Roster EARLIER = new Roster("10999", 2026, 12, 600);

    /** The rows of a roster as the national flat file has them, by column header. */
    static List<Map<String, String>> rows(Roster roster) {
        Random random = new Random(Integer.parseInt(roster.schoolCode()) * 31L + roster.cohort());
        List<Map<String, String>> rows = new ArrayList<>();
        for (int n = 1; n <= roster.people(); n++) {
            rows.add(row(roster, n, random));
        }
        return rows;
    }

    private static Map<String, String> row(Roster roster, int n, Random random) {
        String[] studies = STUDIES[(n - 1) % STUDIES.length];
        String level = studies[3];
        int years = level.equals("31") ? 4 : 3;
        int enrolled = roster.cohort() - years;
        boolean known = roster == ONLINE && n <= WELL_KNOWN.length;
        boolean woman = known ? WELL_KNOWN_WOMEN.contains(WELL_KNOWN[n - 1]) : random.nextBoolean();
        String name = known ? WELL_KNOWN[n - 1] : pick(SURNAMES, random) + pick(woman ? WOMEN : MEN, random);
        int born = roster.cohort() - (level.equals("11") ? 25 : 18 + years);
        String birthday = "%d%02d%02d".formatted(born, 1 + random.nextInt(12), 1 + random.nextInt(28));
        Map<String, String> row = new HashMap<>();
        row.put("考生号", "%02d%s%s%05d".formatted(roster.cohort() % 100, roster.schoolCode(), level, n));
        row.put("姓名", name);
        row.put("身份证号", idNumber(birthday, roster.firstSerial() + n * 2 + (woman ? 0 : 1)));
        row.put("性别代码", woman ? "2" : "1");
        row.put("民族代码", "01");
        row.put("政治面貌代码", n % 5 == 0 ? "01" : "03");
        row.put("院校代码", roster.schoolCode());
        row.put("所在院系", studies[0]);
        row.put("所在班级", studies[1] + enrolled % 100 + "01");
        row.put("学号", "%d%06d".formatted(enrolled, n));
        row.put("学历代码", level);
        row.put("专业代码", studies[2]);
        row.put("专业", studies[1]);
        row.put("培养方式代码", "1");
        row.put("生源所在地代码", "110105");
        row.put("学制", String.valueOf(years));
        row.put("入学时间", enrolled + "0901");
        row.put("毕业时间", roster.cohort() + "0701");
        row.put("困难生类别代码", "0");
        row.put("城乡生源", n % 3 == 0 ? "农村" : "城镇");
        row.put("学习形式", "普通全日制");
        if (n % WITHOUT_NUMBER != UNREACHED) {
            row.put("手机号", "199%08d".formatted(roster.firstSerial() + n));
        }
        return row;
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }

    /** GB 11643-1999: region, birthday, serial number (odd for men), check digit. */
    private static String idNumber(String birthday, int serial) {
        return IdNumber.completed("110199" + birthday + "%03d".formatted(serial));
    }
}
