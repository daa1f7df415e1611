package quxiang.agreement.rescission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.agreement.CheckCode;
import quxiang.common.ShanghaiClock;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.crypto.Sha256;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.signing.Signing;
import quxiang.signing.rescission.Rescission;

/** Numbers and prints a paper, once. The caller holds the rescission's row. */
@ApplicationScoped
class PrintingRescissionPapers {

    private static final int SERIALS = 1_000_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Jdbi jdbi;

    @Inject
    RescissionPapers papers;

    @Inject
    Seal seal;

    @Inject
    Codes codes;

    @Inject
    ShanghaiClock clock;

    RescissionPaper print(RescissionPaperKind kind, Rescission rescission, Signing signing) {
        RescissionNumbers numbers = new RescissionNumbers(kind, number(signing), CheckCode.drawn(), clock.instant());
        byte[] pdf = new RescissionPdf(numbers, facts(rescission, signing)).render();
        RescissionPaper paper = new RescissionPaper(
                numbers,
                rescission.id(),
                seal.sealBytes(SealPurpose.AGREEMENT, numbers.number(), pdf),
                Sha256.hex(pdf));
        papers.add(paper);
        return paper;
    }

    /** 毕业年份(4) + 学校代码(5) + 学历(2) + 流水号(9), drawn by lot like that of an agreement. */
    private String number(Signing signing) {
        String head = "%04d%s%s"
                .formatted(
                        signing.cohort(),
                        signing.graduate().schoolCode(),
                        signing.graduate().levelCode());
        String number;
        do {
            number = head + "%09d".formatted(RANDOM.nextInt(SERIALS));
        } while (papers.isTaken(number));
        return number;
    }

    private RescissionFacts facts(Rescission rescission, Signing signing) {
        return new RescissionFacts(
                signing.employer().getName(),
                signing.employer().getCreditCode(),
                signing.graduate().name(),
                signing.graduate().idNumber(seal),
                signing.graduate().schoolName(),
                signing.graduate().department(),
                name(CodeTable.LEVEL, signing.graduate().levelCode()),
                signing.graduate().major(),
                agreement(signing),
                signing.job().getTitle(),
                signing.approvedAt(),
                Words.of(Words.CHINESE).of(rescission.initiator()),
                rescission.cause() == null ? null : name(CodeTable.RESCISSION_CAUSE, rescission.cause()),
                rescission.reason(),
                rescission.openedAt(),
                rescission.closedAt());
    }

    /** The number of the agreement that ends: ours, or that on the paper. */
    private String agreement(Signing signing) {
        Optional<String> number =
                jdbi.withHandle(handle -> handle.createQuery("select number from agreement where signing_id = :signing")
                        .bind("signing", signing.id())
                        .mapTo(String.class)
                        .findOne());
        return number.orElse(signing.paperNumber());
    }

    private String name(CodeTable table, String code) {
        return codes.find(table, code).map(Code::name).orElse(code);
    }
}
