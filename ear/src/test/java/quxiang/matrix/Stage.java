package quxiang.matrix;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import quxiang.account.Account;
import quxiang.agreement.DownloadingAgreements;
import quxiang.common.Cohort;
import quxiang.common.CreditCode;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.StaffScope;
import quxiang.destination.DeclaringDestinations;
import quxiang.destination.DestinationFacts;
import quxiang.destination.DestinationField;
import quxiang.employer.supervision.SupervisingEmployers;
import quxiang.employer.typed.TypedUnit;
import quxiang.employer.verification.Applicants;
import quxiang.employer.verification.Applicants.Applicant;
import quxiang.employer.verification.DocumentKind;
import quxiang.employer.verification.UploadingDocuments;
import quxiang.employer.verification.VerificationFixtures;
import quxiang.favorite.CollectingFavorites;
import quxiang.favorite.FavoriteFixtures;
import quxiang.followup.DrawingSamples;
import quxiang.followup.SampleRule;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeUploads;
import quxiang.letter.DraftingLetters;
import quxiang.letter.JobTerms;
import quxiang.letter.Letter;
import quxiang.letter.Templates;
import quxiang.notice.announcement.PublishingAnnouncements;
import quxiang.placement.ConfirmingPlacement;
import quxiang.placement.FollowingConfirmations;
import quxiang.placement.GrantingChecks;
import quxiang.placement.PlacementFact;
import quxiang.request.DataRequestKind;
import quxiang.request.MakingDataRequests;
import quxiang.roster.correction.ConfirmingFacts;
import quxiang.roster.imports.RosterFixtures;
import quxiang.server.Callers;
import quxiang.server.Probes;
import quxiang.signing.AnsweringInvitations;
import quxiang.signing.PaperTerms;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.invite.SendingInvitations;
import quxiang.signing.paper.DeclaringPaperSignings;
import quxiang.signing.paper.ReviewingPaperSignings;
import quxiang.signing.rescission.RescindingSignings;
import quxiang.signing.rescission.RescissionWish;
import quxiang.signing.review.ReviewingSignings;
import quxiang.transfer.ArchiveFacts;
import quxiang.transfer.FillingTransfers;
import quxiang.transfer.HukouFacts;
import quxiang.transfer.KeepingOffices;
import quxiang.transfer.OfficeFacts;

/** Somebody owns one of everything that has a key, and everybody else who could want to see it is there too. Set up once for all tests. */
@ApplicationScoped
public class Stage {

    private static final int COHORT = 2027;
    private static final String SECRET = "绝密";

    @Inject
    private SigningFixtures fixtures;

    @Inject
    private VerificationFixtures users;

    @Inject
    private Applicants applicants;

    @Inject
    private RosterFixtures rosters;

    @Inject
    private Tables tables;

    @Inject
    private Probes probes;

    @Inject
    private ShanghaiClock clock;

    @Inject
    private CollectingFavorites collecting;

    @Inject
    private SendingInvitations inviting;

    @Inject
    private AnsweringInvitations responding;

    @Inject
    private ReviewingSignings reviewing;

    @Inject
    private RescindingSignings rescinding;

    @Inject
    private DownloadingAgreements downloading;

    @Inject
    private DeclaringDestinations declaring;

    @Inject
    private DeclaringPaperSignings papers;

    @Inject
    private ReviewingPaperSignings reviewingPapers;

    @Inject
    private ConfirmingFacts confirming;

    @Inject
    private MakingDataRequests asking;

    @Inject
    private Templates templates;

    @Inject
    private DraftingLetters drafting;

    @Inject
    private IntakeUploads uploads;

    @Inject
    private IntakeReports intakes;

    @Inject
    private IntakeUploads rosterUploads;

    @Inject
    private IntakeReports rosterImports;

    @Inject
    private UploadingDocuments proving;

    @Inject
    private SupervisingEmployers supervising;

    @Inject
    private PublishingAnnouncements announcing;

    @Inject
    private KeepingOffices keeping;

    @Inject
    private FillingTransfers filling;

    @Inject
    private FollowingConfirmations following;

    @Inject
    private ConfirmingPlacement placing;

    @Inject
    private GrantingChecks granting;

    @Inject
    private DrawingSamples drawing;

    private final Map<Who, Long> accounts = new EnumMap<>(Who.class);
    private final Map<String, List<String>> keys = new TreeMap<>();
    private World world;
    private List<String> secrets;

    /** Somebody's work, which may fail. */
    private interface Work {
        void run() throws Exception;
    }

    /** Sets it up unless it is. */
    public synchronized Stage set() throws Exception {
        if (secrets == null) {
            cast();
            sign();
            own();
            confirm();
            followUp();
            Map<String, Long> signIn =
                    accounts.keySet().stream().collect(Collectors.toMap(who -> "matrix-" + who, accounts::get));
            tables.letSignIn(signIn);
            secrets = Stream.concat(
                            Stream.of(world.employers().get(0).name(), SECRET),
                            Stream.of(0, 2, 3).map(n -> world.graduates().get(n).name()))
                    .toList();
        }
        return this;
    }

    private void cast() {
        world = fixtures.newWorld(3, 4);
        accounts.put(Who.OWNER_UNIT, world.employers().get(0).account());
        accounts.put(Who.OTHER_UNIT, world.employers().get(1).account());
        accounts.put(Who.SUSPENDED_UNIT, world.employers().get(2).account());
        accounts.put(Who.UNVERIFIED, users.user());
        accounts.put(Who.OWNER_GRADUATE, world.graduates().get(0).account());
        accounts.put(Who.OTHER_GRADUATE, world.graduates().get(1).account());
        accounts.put(Who.OWNER_SCHOOL, world.staff());
        accounts.put(Who.OTHER_SCHOOL, fixtures.newWorld(0, 0).staff());
        accounts.put(
                Who.OTHER_DEPARTMENT,
                tables.add(Account.schoolStaff(
                        world.school(), StaffScope.of("哲学学院"), "matrix-department", "哲学学院辅导员", "x", clock.instant())));
        probes.let("update graduate set class_name = '本专业1班' where school_id = " + world.school());
        String department = probes.texts("select department from graduate where school_id = " + world.school())
                .get(0);
        accounts.put(
                Who.OTHER_CLASS,
                tables.add(Account.schoolStaff(
                        world.school(),
                        StaffScope.of(StaffScope.ofClass(department, "本专业2班")),
                        "matrix-class",
                        "本专业2班辅导员",
                        "x",
                        clock.instant())));
        probes.let("update school set region_code = '650102' where id = " + world.school());
        accounts.put(Who.OWNER_PROVINCE, province("65"));
        accounts.put(Who.OTHER_PROVINCE, province("54"));
        keys.put("PROVINCE_SCHOOL", List.of(String.valueOf(world.school())));
        keys.put("PROVINCE_STAFF", List.of(String.valueOf(accounts.get(Who.OWNER_PROVINCE))));
        accounts.put(Who.CENTRE, users.reviewer());
        accounts.put(
                Who.OPERATOR, tables.add(Account.staff(Role.OPERATOR, "matrix-operator", "值班员", "x", clock.instant())));
        accounts.put(
                Who.SECURITY,
                tables.add(Account.staff(Role.SECURITY, "matrix-security", "安全管理员", "x", clock.instant())));
        accounts.put(
                Who.AUDITOR, tables.add(Account.staff(Role.AUDITOR, "matrix-auditor", "审计员", "x", clock.instant())));
        keys.put("STAFF", List.of(String.valueOf(world.staff())));
        keys.put("COLLEAGUE", List.of(String.valueOf(world.employers().get(0).account())));
        keys.put("GRADUATE", List.of(String.valueOf(world.graduates().get(0).id())));
        keys.put("EMPLOYER", List.of(String.valueOf(world.employers().get(0).id())));
    }

    private long province(String digits) {
        return tables.add(
                Account.provinceStaff(digits, true, "matrix-province" + digits, "省级管理员", "x", clock.instant()));
    }

    private void sign() throws Exception {
        Side unit = world.employers().get(0);
        Letter letter = letter(SECRET + "岗位");
        long open = invite(unit, world.graduates().get(0), letter);
        long signed = invite(unit, world.graduates().get(2), letter);
        long accepted = invite(unit, world.graduates().get(3), letter);
        as(
                Role.GRADUATE,
                world.graduates().get(2).account(),
                () -> responding.accept(
                        signed, fixtures.agreed(world.graduates().get(2).account(), signed)));
        as(
                Role.GRADUATE,
                world.graduates().get(3).account(),
                () -> responding.accept(
                        accepted, fixtures.agreed(world.graduates().get(3).account(), accepted)));
        as(Who.OWNER_SCHOOL, () -> reviewing.approve(signed));
        as(Who.OWNER_UNIT, () -> downloading.download(signed));
        as(Who.OWNER_UNIT, () -> rescinding.open(signed, new RescissionWish("3", SECRET + "原因", List.of(image()))));
        keys.put(
                "SIGNING",
                Stream.of(open, signed, accepted).map(String::valueOf).toList());
        keys.put("AGREEMENT", List.of(String.valueOf(signed)));
        keys.put(
                "FAVORITE",
                List.of(String.valueOf(favorite(unit, world.graduates().get(0)))));
        long ofOthers = invite(world.employers().get(1), world.graduates().get(1), letter("司机"));
        keys.put("OTHER_SIGNING", List.of(String.valueOf(ofOthers)));
        keys.put(
                "OTHER_FAVORITE",
                List.of(String.valueOf(
                        favorite(world.employers().get(1), world.graduates().get(1)))));
        keys.put(
                "OTHER_GRADUATE",
                List.of(String.valueOf(world.graduates().get(1).id())));
        as(Who.CENTRE, () -> supervising.suspend(world.employers().get(2).id(), "核实"));
    }

    private void own() throws Exception {
        Side graduate = world.graduates().get(0);
        as(
                Who.OWNER_GRADUATE,
                () -> declaring.declare(
                        new DestinationFacts(
                                "STUDY",
                                SECRET + "研究生院",
                                null,
                                null,
                                Map.of(DestinationField.MAJOR, SECRET, DestinationField.LEVEL, "11")),
                        List.of(image())));
        long paper = ask(
                Who.OWNER_GRADUATE,
                () -> papers.submit(
                        new TypedUnit(
                                null,
                                SECRET + "线下单位",
                                CreditCode.completed("9111019972000001X").text(),
                                null,
                                "31",
                                "C",
                                SECRET + "路1号",
                                SECRET,
                                "021-5550100"),
                        new PaperTerms(
                                letter("工程师").job(),
                                letter("工程师").hukou(),
                                letter("工程师").archive(),
                                null),
                        UUID.randomUUID().toString()));
        as(Who.OWNER_SCHOOL, () -> reviewingPapers.passTerms(paper));
        as(Who.OWNER_GRADUATE, () -> papers.handIn(paper, List.of(image())));
        // Its pages stay, and it binds nobody who is to do something else.
        as(Who.OWNER_GRADUATE, () -> papers.withdraw(paper, SECRET));
        keys.put("PAPER", List.of(String.valueOf(paper)));
        keys.put("DESTINATION", latest("destination where graduate_id = " + graduate.id()));
        long unit = world.employers().get(0).id();
        as(
                Who.OWNER_UNIT,
                () -> templates.keep(null, SECRET + "模板", 0, letter("工程师").job()));
        keys.put("TEMPLATE", latest("job_template where employer_id = " + unit));
        String draft = UUID.randomUUID().toString();
        as(
                Who.OWNER_UNIT,
                () -> drafting.keep(draft, "favorites=" + keys.get("FAVORITE").get(0), 1));
        keys.put("DRAFT", List.of(draft));
        byte[] list = FavoriteFixtures.list(List.of(graduate.name() + ",110199200301010000," + world.schoolName()));
        long favorites = ask(
                Who.OWNER_UNIT,
                () -> uploads.stage(
                        IntakeKind.FAVORITES, COHORT, false, SECRET + "名单.csv", new ByteArrayInputStream(list)));
        keys.put("FAVORITE_IMPORT", List.of(String.valueOf(favorites)));
        RosterFixtures.Staff staff = new RosterFixtures.Staff(
                world.school(),
                world.staff(),
                Integer.parseInt(world.schoolName().replaceAll("\\D", "")));
        byte[] roster = rosters.csv(staff, 1, 1);
        long graduates = ask(
                Who.OWNER_SCHOOL,
                () -> rosterUploads.stage(
                        IntakeKind.ROSTER, COHORT, false, SECRET + "名单.csv", new ByteArrayInputStream(roster)));
        keys.put("ROSTER_IMPORT", List.of(String.valueOf(graduates)));
        byte[] ways = "姓名,学号,去向类别\n张三,0,待就业\n".getBytes(StandardCharsets.UTF_8);
        long destinations = ask(
                Who.OWNER_SCHOOL,
                () -> rosterUploads.stage(
                        IntakeKind.DESTINATIONS, COHORT, false, SECRET + "去向.csv", new ByteArrayInputStream(ways)));
        keys.put("DESTINATION_IMPORT", List.of(String.valueOf(destinations)));
        keys.put("INTAKE", List.of(String.valueOf(favorites), String.valueOf(graduates), String.valueOf(destinations)));
        as(Who.OWNER_GRADUATE, () -> confirming.object(Map.of("MAJOR", "哲学"), SECRET, new byte[0]));
        keys.put("OBJECTION", latest("facts_objection"));
        keys.put("NOTICE", latest("notice where recipient_party = 'EMPLOYER' and recipient_id = " + unit));
        as(Who.OWNER_GRADUATE, () -> asking.make(DataRequestKind.ACCESS, SECRET));
        keys.put("DATA_REQUEST", latest("data_request"));
        Applicant applicant = applicants.newApplicant();
        accounts.put(Who.APPLICANT, applicant.accountId());
        as(Who.APPLICANT, () -> proving.add(DocumentKind.LETTER, "a.png", new ByteArrayInputStream(image())));
        keys.put(
                "PROOF",
                latest("verification_file where removed_at is null and verification_id = "
                        + applicant.verificationId()));
        keys.put("VERIFICATION", List.of(String.valueOf(applicant.verificationId())));
        long announcement = ask(Who.CENTRE, () -> announcing.write("公告", "正文"));
        keys.put("ANNOUNCEMENT", List.of(String.valueOf(announcement)));
        as(
                Who.CENTRE,
                () -> keeping.add(new OfficeFacts("海淀区人才服务中心", "北京市 海淀区", "档案科", "北京市海淀区某某路2号院", "010-82680000")));
        keys.put("OFFICE", latest("service_office"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !ask(Who.OWNER_SCHOOL, () -> rosterImports.progress(graduates))
                                .running()
                        && !ask(Who.OWNER_UNIT, () -> intakes.progress(favorites))
                                .running());
    }

    /** A sample of who is registered. */
    private void followUp() throws Exception {
        long sample = ask(
                Who.OWNER_SCHOOL,
                () -> drawing.draw(COHORT, new SampleRule(SECRET + "样本", null, null, null, false, clock.today())));
        keys.put("SAMPLE", List.of(String.valueOf(sample)));
        keys.put("FOLLOW_UP", latest("follow_up where sample_id = " + sample));
    }

    /** A sheet of the graduate who has signed. */
    private void confirm() throws Exception {
        Side graduate = world.graduates().get(2);
        as(
                Who.OWNER_SCHOOL,
                () -> following.open(
                        new Cohort(COHORT),
                        clock.today().minusDays(1),
                        clock.today().plusDays(1)));
        as(Role.GRADUATE, graduate.account(), () -> {
            filling.fill(
                    new ArchiveFacts(ArchiveFacts.KEPT, null, null, null, null, null, null), new HukouFacts("9", null));
            placing.confirm(placing.own().facts().digest());
        });
        as(
                Role.GRADUATE,
                graduate.account(),
                () -> granting.grant(
                        "海淀区人才服务中心", Set.of(PlacementFact.NAME), clock.today().plusDays(1)));
        keys.put("GRANT", latest("check_grant where graduate_id = " + graduate.id()));
        keys.put("SHEET", latest("placement_sheet where graduate_id = " + graduate.id()));
    }

    private List<String> latest(String from) {
        return List.of(String.valueOf(probes.number("select max(id) from " + from)));
    }

    private long favorite(Side unit, Side graduate) {
        return probes.number(
                "select id from favorite where employer_id = " + unit.id() + " and graduate_id = " + graduate.id());
    }

    private long invite(Side unit, Side graduate, Letter letter) throws Exception {
        as(
                Role.EMPLOYER,
                unit.account(),
                () -> collecting.add(collecting
                        .search(COHORT, graduate.name(), graduate.idNumber(), world.schoolName())
                        .key()));
        return Callers.as(
                Role.EMPLOYER,
                unit.account(),
                () -> inviting.send(
                                letter,
                                List.of(favorite(unit, graduate)),
                                UUID.randomUUID().toString())
                        .get(0)
                        .signingId());
    }

    /** A letter that may be sent. */
    Letter letter(String title) {
        Letter letter = fixtures.letter();
        JobTerms job = new JobTerms(title, "13", "北京", 0, null, 10_000, null, null, null);
        return new Letter(job, letter.hukou(), letter.archive(), title, letter.lastDay());
    }

    private static byte[] image() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private void as(Who who, Work work) throws Exception {
        as(who.role(), accounts.get(who), work);
    }

    private static void as(Role role, long account, Work work) throws Exception {
        Callers.as(role, account, () -> {
            work.run();
            return null;
        });
    }

    /** What somebody gets who asks. */
    <T> T ask(Who who, Callable<T> work) throws Exception {
        return Callers.as(who.role(), accounts.get(who), work);
    }

    /** The keys of a kind: what the owners own, or with {@code OTHER_} before it what others own. */
    List<String> keys(String kind) {
        if (!keys.containsKey(kind)) {
            throw new AssertionError("nobody owns a " + kind + ": say in Stage who does");
        }
        return keys.get(kind);
    }

    /** Whether there are keys of a kind. */
    boolean has(String kind) {
        return keys.containsKey(kind);
    }

    /** What only the owners, the centre and operators may read. */
    List<String> secrets() {
        return secrets;
    }

    /** What nobody may read on any page. */
    List<String> idNumbers() {
        return world.graduates().stream().map(Side::idNumber).toList();
    }
}
