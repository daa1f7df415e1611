package quxiang.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;
import quxiang.common.Words;
import quxiang.common.crypto.Seal;
import quxiang.employer.EmployerFacts;
import quxiang.host.PublicAddress;
import quxiang.letter.ArchiveTerms;
import quxiang.letter.JobTerms;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.reference.Regions;
import quxiang.signing.Route;
import quxiang.signing.Signing;

/** Composes the agreement's text from the frozen facts of a signing and its history. */
@ApplicationScoped
class PaperOfSigning {

    /** The steps that are signatures. */
    private static final List<String> ONLINE = List.of("SEND", "ACCEPT", "APPROVE");

    /** Those before it was printed: the signatures themselves are stamps and ink. */
    private static final List<String> ON_PAPER = List.of("SUBMIT", "PASS_TERMS");

    @Inject
    Jdbi jdbi;

    @Inject
    Codes codes;

    @Inject
    Regions regions;

    @Inject
    Seal seal;

    /** The labels; agreements are always in Chinese. */
    Function<String, String> words() {
        return ResourceBundle.getBundle("quxiang.text.agreement", Words.CHINESE, PaperOfSigning.class.getClassLoader())
                ::getString;
    }

    AgreementPaper paper(Signing signing, Agreement agreement) {
        Particulars particulars = agreement.particulars();
        return new AgreementPaper(
                agreement.number(),
                agreement.checkCode(),
                PublicAddress.address() + "/verify.xhtml?code=" + agreement.number() + "-" + agreement.checkCode(),
                employer(signing.employer()),
                new AgreementPaper.Graduate(
                        signing.graduate().name(),
                        signing.graduate().idNumber(seal),
                        name(CodeTable.GENDER, particulars.genderCode()),
                        name(CodeTable.ETHNICITY, particulars.ethnicityCode()),
                        name(CodeTable.LEVEL, signing.graduate().levelCode()),
                        signing.graduate().major(),
                        particulars.schoolingYears(),
                        particulars.graduatesOn(),
                        name(CodeTable.TRAINING_MODE, signing.trainingModeCode()),
                        regions.name(signing.originCode()),
                        signing.mobile()),
                new AgreementPaper.School(
                        signing.graduate().schoolName(),
                        signing.graduate().department(),
                        signing.endorsedAt() == null
                                ? null
                                : words().apply("agreement.paper.school.approved") + "　" + signing.endorsedName(),
                        words().apply(
                                        signing.route() == Route.PAPER
                                                ? "agreement.paper.school.terms"
                                                : "agreement.paper.school.approved"),
                        particulars.schoolPhone()),
                job(signing.job()),
                new AgreementPaper.Hukou(
                        signing.hukou().isAccepted(), signing.hukou().getAddress()),
                archive(signing.archive()),
                signing.clauses(),
                steps(signing),
                signing.route() == Route.PAPER ? stamped(agreement) : null);
    }

    /** Where the stamped pages can be sent without an account. */
    private static String stamped(Agreement agreement) {
        return PublicAddress.address() + "/stamped.xhtml?code=" + agreement.number() + "-" + agreement.checkCode();
    }

    private AgreementPaper.Employer employer(EmployerFacts unit) {
        return new AgreementPaper.Employer(
                unit.getName().equals(unit.getShortName()) || unit.getShortName() == null
                        ? unit.getName()
                        : unit.getName() + "（" + unit.getShortName() + "）",
                unit.getCreditCode(),
                name(CodeTable.NATURE, unit.getNature()),
                name(CodeTable.INDUSTRY, unit.getIndustry()),
                unit.getAddress(),
                unit.getContact(),
                unit.getPhone());
    }

    private AgreementPaper.Job job(JobTerms job) {
        return new AgreementPaper.Job(
                job.getTitle(),
                name(CodeTable.JOB_CATEGORY, job.getCategory()),
                job.getPlace(),
                job.getProbationMonths(),
                job.getProbationPay(),
                job.getRegularPay(),
                job.getServiceYears(),
                job.getReportOn(),
                job.getPenalty());
    }

    private static AgreementPaper.Archive archive(ArchiveTerms archive) {
        return new AgreementPaper.Archive(
                archive.isAccepted(),
                archive.getReceiver(),
                archive.getAddress(),
                archive.getContact(),
                archive.getPhone(),
                archive.getPostcode());
    }

    private List<AgreementPaper.Step> steps(Signing signing) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select move, actor_name, at from signing_step
                where signing_id = :signing and move in (<moves>) order by step_no
                """)
                .bindList("moves", signing.route() == Route.PAPER ? ON_PAPER : ONLINE)
                .bind("signing", signing.id())
                .map((RowView row) -> new AgreementPaper.Step(
                        "agreement.paper.step." + row.getColumn("move", String.class),
                        row.getColumn("actor_name", String.class),
                        row.getColumn("at", Instant.class)))
                .list());
    }

    private String name(CodeTable table, String code) {
        return code == null ? null : codes.find(table, code).map(Code::name).orElse(code);
    }
}
