package quxiang.agreement;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;

/** Agreements to print in tests. */
final class Papers {

    static final String NUMBER = "202610001310000127";
    static final String URL = "https://quxiang.example.edu.cn/verify.xhtml?number=202610001310000127&code=7KQ4MZ2P";

    private Papers() {}

    static AgreementPaper of(String graduate, String clauses) {
        return of(graduate, clauses, URL);
    }

    /** Of a system with another address. */
    static AgreementPaper at(String verifyUrl) {
        return of("李雷", null, verifyUrl);
    }

    /** One that is printed to be stamped. */
    static AgreementPaper toStamp(String stampedUrl) {
        AgreementPaper full = of("李雷", null, URL);
        return new AgreementPaper(
                full.number(),
                full.checkCode(),
                full.verifyUrl(),
                full.employer(),
                full.graduate(),
                full.school(),
                full.job(),
                full.hukou(),
                full.archive(),
                full.clauses(),
                full.steps(),
                stampedUrl);
    }

    private static AgreementPaper of(String graduate, String clauses, String verifyUrl) {
        return new AgreementPaper(
                NUMBER,
                "7KQ4MZ2P",
                verifyUrl,
                new AgreementPaper.Employer(
                        "上海浦江智能装备股份有限公司",
                        "91310115MA1K3X7Y8R",
                        "其他企业",
                        "通用设备制造业",
                        "上海市浦东新区张江高科技园区科苑路 88 号 3 号楼 12 层",
                        "王䶮",
                        "021-58880000"),
                new AgreementPaper.Graduate(
                        graduate,
                        "310101200401011234",
                        "男",
                        "汉族",
                        "本科生毕业",
                        "机械设计制造及其自动化",
                        "4",
                        LocalDate.of(2026, 6, 30),
                        "非定向",
                        "江苏省苏州市昆山市",
                        "13800138000"),
                new AgreementPaper.School("华东测试大学", "机械与动力工程学院", null, "同意", "021-54740000"),
                new AgreementPaper.Job(
                        "机械设计工程师", "工程技术人员", "上海市浦东新区", 3, 9600, 12000, 3, LocalDate.of(2026, 7, 1), 5000),
                new AgreementPaper.Hukou(true, "上海市浦东新区张江镇派出所集体户"),
                new AgreementPaper.Archive(true, "上海市浦东新区人才服务中心", "上海市浦东新区民生路 1399 号", "李敏", "021-68541000", "200135"),
                clauses,
                List.of(
                        new AgreementPaper.Step(
                                "agreement.paper.step.SEND", "上海浦江智能装备股份有限公司", Instant.parse("2026-03-02T01:15:30Z")),
                        new AgreementPaper.Step(
                                "agreement.paper.step.ACCEPT", graduate, Instant.parse("2026-03-03T12:40:05Z")),
                        new AgreementPaper.Step(
                                "agreement.paper.step.APPROVE", "华东测试大学", Instant.parse("2026-03-04T02:05:59Z"))));
    }

    static Function<String, String> words(String language) {
        Properties words = new Properties();
        try (var in = Papers.class.getResourceAsStream("/quxiang/text/agreement_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return key -> {
            String text = words.getProperty(key);
            if (text == null) {
                throw new AssertionError("no words for " + key);
            }
            return text;
        };
    }
}
