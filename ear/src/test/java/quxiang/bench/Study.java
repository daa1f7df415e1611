package quxiang.bench;

import java.util.List;

/**
 * What is studied: department, major and its code in the national catalogues (本科 2024, 高职 2021, 研究生 2022).
 *
 * @param level its code in the table 学历
 * @param years how long it takes
 */
public record Study(String level, int years, String department, String code, String major) {

    private static final List<Study> COLLEGE = of(
            "41",
            3,
            "信息工程学院 510201 计算机应用技术",
            "信息工程学院 510203 软件技术",
            "信息工程学院 510205 大数据技术",
            "经济管理学院 530302 大数据与会计",
            "经济管理学院 530701 电子商务",
            "经济管理学院 530605 市场营销",
            "经济管理学院 530802 现代物流管理",
            "机电工程学院 460104 机械制造及自动化",
            "机电工程学院 460301 机电一体化技术",
            "机电工程学院 460305 工业机器人技术",
            "护理学院 520201 护理",
            "药学院 520301 药学",
            "教育学院 570102K 学前教育",
            "建筑工程学院 440301 建筑工程技术",
            "建筑工程学院 440501 工程造价",
            "汽车学院 500211 汽车检测与维修技术",
            "汽车学院 460702 新能源汽车技术",
            "旅游学院 540101 旅游管理",
            "艺术设计学院 550102 视觉传达设计");
    private static final List<Study> BACHELOR = of(
            "31",
            4,
            "计算机学院 080901 计算机科学与技术",
            "计算机学院 080902 软件工程",
            "计算机学院 080910T 数据科学与大数据技术",
            "经济管理学院 120203K 会计学",
            "经济管理学院 020301K 金融学",
            "经济管理学院 120201K 工商管理",
            "经济管理学院 120202 市场营销",
            "经济管理学院 120206 人力资源管理",
            "法学院 030101K 法学",
            "文学院 050101 汉语言文学",
            "外国语学院 050201 英语",
            "数学与统计学院 070101 数学与应用数学",
            "机械工程学院 080202 机械设计制造及其自动化",
            "电气工程学院 080601 电气工程及其自动化",
            "电子信息学院 080701 电子信息工程",
            "电子信息学院 080703 通信工程",
            "自动化学院 080801 自动化",
            "土木工程学院 081001 土木工程",
            "化学化工学院 081301 化学工程与工艺",
            "生命科学学院 083001 生物工程",
            "农学院 090101 农学",
            "医学院 100201K 临床医学",
            "医学院 101101 护理学",
            "教育学院 040106 学前教育",
            "教育学院 040107 小学教育",
            "体育学院 040201 体育教育",
            "艺术学院 130502 视觉传达设计",
            "艺术学院 130503 环境设计");
    private static final List<Study> MASTER = of(
            "11",
            3,
            "计算机学院 081200 计算机科学与技术",
            "计算机学院 085400 电子信息",
            "经济管理学院 125100 工商管理",
            "经济管理学院 020200 应用经济学",
            "法学院 035101 法律（非法学）",
            "教育学院 045100 教育",
            "外国语学院 055100 翻译",
            "机械工程学院 085500 机械",
            "土木工程学院 085900 土木水利",
            "医学院 105100 临床医学",
            "数学与统计学院 070100 数学");
    private static final List<Study> DOCTOR = of(
            "01",
            4,
            "计算机学院 081200 计算机科学与技术",
            "机械工程学院 080200 机械工程",
            "化学化工学院 081700 化学工程与技术",
            "医学院 100200 临床医学",
            "数学与统计学院 070100 数学");

    private static List<Study> of(String level, int years, String... lines) {
        return List.of(lines).stream()
                .map(line -> line.split(" "))
                .map(part -> new Study(level, years, part[0], part[1], part[2]))
                .toList();
    }

    /** One of those that a vocational college has, or a university with four of five in the first degree. */
    static Study of(boolean vocational, java.util.SplittableRandom random) {
        int dice = random.nextInt(100);
        List<Study> among = vocational ? COLLEGE : dice < 81 ? BACHELOR : dice < 98 ? MASTER : DOCTOR;
        return among.get(random.nextInt(among.size()));
    }
}
