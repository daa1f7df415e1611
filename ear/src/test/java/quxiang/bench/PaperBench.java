package quxiang.bench;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import quxiang.agreement.AgreementPaper;
import quxiang.agreement.AgreementPdf;
import quxiang.common.Words;

/** P7 of quality.md: what an agreement's PDF costs of one core, and how large it is. Each is another one's, as in a season. */
class PaperBench {

    private static final int WARM = 600;
    private static final int TIMES = 400;

    @Test
    void agreements() {
        ResourceBundle bundle =
                ResourceBundle.getBundle("quxiang.text.agreement", Words.CHINESE, AgreementPdf.class.getClassLoader());
        Function<String, String> words = bundle::getString;
        Institute school = Institute.of(1500, 3000, 12_700_000);
        List<Long> nanos = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < WARM + TIMES; i++) {
            AgreementPaper paper = paper(Person.of(school.first() + i, school), school, i);
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            byte[] pdf = AgreementPdf.render(paper, words);
            if (i >= WARM) {
                nanos.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
                bytes += pdf.length;
            }
        }
        Collections.sort(nanos);
        BenchTable.add(
                "P7 agreement PDF",
                TIMES + " of " + TIMES + " people",
                String.format("%.1f ms", nanos.get(TIMES / 2) / 1e6),
                "",
                "",
                "40 ms",
                "10 ms",
                String.format("median of one core's time; p95 %.1f ms", nanos.get(TIMES * 95 / 100) / 1e6));
        BenchTable.add(
                "P7 agreement PDF size",
                TIMES + " of " + TIMES + " people",
                String.format("%.1f KB", bytes / 1024.0 / TIMES),
                "",
                "",
                "80 KB",
                "",
                "mean");
    }

    private static AgreementPaper paper(Person person, Institute school, int n) {
        String unit = "虚构" + n + "智能装备股份有限公司";
        String number = "2027" + school.code() + person.study().level() + String.format("%07d", n);
        return new AgreementPaper(
                number,
                "7KQ4MZ2P",
                "https://quxiang.example/verify.xhtml?number=" + number + "&code=7KQ4MZ2P",
                new AgreementPaper.Employer(
                        unit, "91310115MA1K3X7Y8R", "其他企业", "通用设备制造业", "上海市浦东新区科苑路 88 号 3 号楼", "王芳", "021-58880000"),
                new AgreementPaper.Graduate(
                        person.name(),
                        person.idNumber(),
                        "本科毕业",
                        person.study().major(),
                        "非定向",
                        "江苏省苏州市昆山市",
                        "13800138000"),
                new AgreementPaper.School(school.name(), person.study().department(), null, "同意"),
                new AgreementPaper.Job("工程师", "工程技术人员", "上海市浦东新区", 3, 9600, 12000, 3, LocalDate.of(2027, 7, 1), 5000),
                new AgreementPaper.Hukou(true, "上海市浦东新区张江镇派出所集体户"),
                new AgreementPaper.Archive(true, "上海市浦东新区人才服务中心", "民生路 1399 号", "李敏", "021-68541000", "200135"),
                "乙方应当按时报到，并如实提供个人资料。",
                List.of(
                        new AgreementPaper.Step(
                                "agreement.paper.step.SEND", unit, Instant.parse("2027-03-02T01:15:30Z")),
                        new AgreementPaper.Step(
                                "agreement.paper.step.ACCEPT", person.name(), Instant.parse("2027-03-03T12:40:05Z")),
                        new AgreementPaper.Step(
                                "agreement.paper.step.APPROVE", school.name(), Instant.parse("2027-03-04T02:05:59Z"))));
    }
}
