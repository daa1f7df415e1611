package quxiang.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quxiang.common.Role;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetReader;
import quxiang.common.sheet.SheetRow;
import quxiang.server.Built;
import quxiang.server.Built.BuiltPage;
import quxiang.server.Deployments;
import quxiang.server.PageReader;
import quxiang.server.PageReader.Answer;
import quxiang.server.SameOnAnyDatabase;

/** Every page, every download and every form against everybody, with keys of one's own and of others. */
@ArquillianTest
@SameOnAnyDatabase("Roles and owners are judged in Java; the browser tests open every page on H2.")
class PageMatrixTest {

    private static final String FILE = "pages.txt";
    private static final String SIGN_IN = "/login.xhtml";
    private static final String STATE = "jakarta.faces.ViewState";
    private static final String AGREEMENT = "/agreement";

    /** What names its parties with their whole numbers (ADR 3). */
    private static final Set<String> AGREEMENTS = Set.of(AGREEMENT, "/employer/agreements");
    /** They download the agreement with the graduate's full number (invariant 11), which is audited. */
    private static final Set<Who> PARTIES = EnumSet.of(Who.OWNER_UNIT, Who.OWNER_GRADUATE, Who.OWNER_SCHOOL);

    private static final Set<Who> ONE_OF_EACH_ROLE = EnumSet.of(
            Who.OTHER_UNIT,
            Who.OTHER_GRADUATE,
            Who.OTHER_SCHOOL,
            Who.OTHER_PROVINCE,
            Who.CENTRE,
            Who.OPERATOR,
            Who.SECURITY,
            Who.AUDITOR,
            Who.ANONYMOUS);
    private static final Set<String> SIGNED_IN_ONLY = Set.of(
            "/notices.xhtml",
            "/password.xhtml",
            "/verify-again.xhtml",
            "/consent.xhtml",
            "/my-data.xhtml",
            "/my-data",
            "/stay",
            AGREEMENT);

    /** Pages in the folder of one role that are another's. */
    private static final Map<String, Role> GUESTS =
            Map.of("/centre/accounts.xhtml", Role.SECURITY, "/operator/audit.xhtml", Role.AUDITOR);

    /** Pages in the folder of one role that are another's too. */
    private static final Map<String, Role> ALSO =
            Map.of("/centre/security.xhtml", Role.SECURITY, "/operator/security.xhtml", Role.AUDITOR);

    private static final Set<String> CHAPTER_2 = Set.of(
            "/employer/security.xhtml",
            "/employer/system.xhtml",
            "/employer/person.xhtml",
            "/employer/unit.xhtml",
            "/employer/verification.xhtml",
            "/employer/typed",
            "/employer/proof",
            "/employer/sample",
            "/employer/letter-template");

    @Inject
    Stage stage;

    @Inject
    Tables tables;

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private static final Map<Who, PageReader> READERS = new EnumMap<>(Who.class);
    private final Rules pages = Rules.read(FILE, "pages");
    private final Rules servlets = Rules.read(FILE, "servlets");

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @BeforeEach
    void signIn() throws Exception {
        stage.set();
        for (Who who : READERS.isEmpty() ? Who.values() : new Who[0]) {
            PageReader reader = new PageReader();
            READERS.put(
                    who,
                    who == Who.ANONYMOUS
                            ? reader
                            : reader.signIn(
                                    who.door(), "matrix-" + who.name().toLowerCase(Locale.ROOT), Tables.PASSWORD));
        }
    }

    @Test
    void everyKeyThatAPageTakesIsNamed() {
        Set<String> filters = new HashSet<>();
        Rules.read(FILE, "filters").lines().forEach((first, others) -> {
            filters.add(first);
            filters.addAll(others);
        });
        List<BuiltPage> all = Built.pages();
        assertTrue(all.size() > 50, all.size() + " pages were found");
        for (BuiltPage page : all) {
            List<String> keyed = keyed(pages, page.path());
            for (String parameter : page.parameters()) {
                boolean told = parameter.equals("@Param")
                        ? !keyed.isEmpty()
                        : filters.contains(parameter) || keyed.contains(page.path() + "?" + parameter);
                if (!told) {
                    wrong.add("pages.txt does not say whose key " + parameter + " of " + page.path() + " is");
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void nobodySeesWhatIsNotTheirsOnPagesOfEmployers() throws Exception {
        nobodySees("/employer/");
    }

    @Test
    void nobodySeesWhatIsNotTheirsOnPagesOfGraduates() throws Exception {
        nobodySees("/graduate/");
    }

    @Test
    void nobodySeesWhatIsNotTheirsOnPagesOfSchools() throws Exception {
        nobodySees("/school/");
    }

    @Test
    void nobodySeesWhatIsNotTheirsOnPagesOfTheCentreProvincesAndOperators() throws Exception {
        nobodySees("/(centre|province|operator)/");
    }

    @Test
    void nobodySeesWhatIsNotTheirsOnPagesForAll() throws Exception {
        nobodySees("/(?!employer/|graduate/|school/|centre/|province/|operator/)");
    }

    private void nobodySees(String below) throws Exception {
        for (BuiltPage page : pages(below)) {
            everybodyAsks(page.path(), pages, keyed(pages, page.path()));
        }
        ownersSee(pages, below);
        assertEquals("", String.join("\n", wrong));
    }

    private static List<BuiltPage> pages(String below) {
        return Built.pages().stream()
                .filter(page -> page.path().matches(below + ".*"))
                .toList();
    }

    @Test
    void nobodyDownloadsWhatIsNotTheirs() throws Exception {
        List<String> all = Built.servlets();
        assertTrue(all.size() > 20, all.toString());
        for (String path : all) {
            List<String> keyed = keyed(servlets, path);
            assertTrue(!keyed.isEmpty(), "pages.txt does not say whose key " + path + " takes");
            if (!path.equals("/logout")) {
                everybodyAsks(path, servlets, keyed);
            }
        }
        ownersSee(servlets, "/");
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void nobodyChangesWhatIsNotTheirsByAnyFormOfEmployers() throws Exception {
        nobodyChanges("/employer/");
    }

    @Test
    void nobodyChangesWhatIsNotTheirsByAnyFormOfGraduates() throws Exception {
        nobodyChanges("/graduate/");
    }

    @Test
    void nobodyChangesWhatIsNotTheirsByAnyFormOfSchoolsAndProvinces() throws Exception {
        nobodyChanges("/(school|province)/");
    }

    private void nobodyChanges(String below) throws Exception {
        Rules rows = Rules.read(FILE, "rows");
        Map<String, Long> before = tables.all();
        int sent = 0;
        for (BuiltPage page : pages(below)) {
            for (Who who : EnumSet.copyOf(Who.FOREIGN)) {
                if (!isMeantFor(page.path(), who)) {
                    continue;
                }
                for (SentForm form : forms(who, page.path())) {
                    if (form.namesRow()) {
                        String kind = rows.of(page.path())
                                .orElseThrow(() -> new AssertionError(
                                        "pages.txt does not say whose rows " + page.path() + " sends"))
                                .get(0);
                        sent += send(who, page.path(), form, stage.keys(kind).get(0));
                    }
                }
                for (String line : keyed(pages, page.path())) {
                    String kind = pages.lines().get(line).get(0);
                    if (stage.has("OTHER_" + kind)) {
                        String own = line + "=" + stage.keys("OTHER_" + kind).get(0);
                        for (SentForm form : forms(who, own)) {
                            for (String key : stage.keys(kind)) {
                                sent += send(who, line + "=" + key, form, key);
                            }
                        }
                    }
                }
            }
        }
        Map<String, Long> after = tables.all();
        assertEquals("", String.join("\n", wrong));
        assertEquals(before, after, "the tables");
        assertTrue(sent > 5, sent + " forms were sent");
    }

    @Test
    void aFormOfAForgottenOrForeignViewOfEmployersAndGraduatesIsSaidToBeSo() throws Exception {
        forgottenForms("/(employer|graduate)/");
    }

    @Test
    void aFormOfAForgottenOrForeignViewOfAllOthersIsSaidToBeSo() throws Exception {
        forgottenForms("/(?!employer/|graduate/)");
    }

    private void forgottenForms(String below) throws Exception {
        for (BuiltPage page : pages(below)) {
            atOnce(ONE_OF_EACH_ROLE, who -> {
                forgottenForm(who, page.path(), Map.of("form", "form", STATE, "1:1"));
                if (isMeantFor(page.path(), who)) {
                    forgottenForm(who, page.path(), Map.of("form", "form", STATE, "<b>"));
                    forgottenForm(who, page.path(), Map.of("form", "form", "form:submit", "1"));
                }
            });
        }
        assertEquals("", String.join("\n", wrong));
    }

    private void forgottenForm(Who who, String path, Map<String, String> values) throws Exception {
        judge(who, path, "POST " + path + " " + values, READERS.get(who).send(path, values));
    }

    private int send(Who who, String address, SentForm form, String key) throws Exception {
        for (String button : form.buttons()) {
            Answer answer = READERS.get(who).send(address, form.pressed(button, key));
            judge(who, address.replaceAll("\\?.*", ""), "POST " + address + " " + button, answer);
        }
        return form.buttons().size();
    }

    private List<SentForm> forms(Who who, String address) throws Exception {
        Answer answer = READERS.get(who).ask(address);
        return answer.status() == 200 ? SentForm.of(answer.text()) : List.of();
    }

    private void everybodyAsks(String path, Rules rules, List<String> keyed) throws Exception {
        atOnce(EnumSet.allOf(Who.class), who -> somebodyAsks(who, path, rules, keyed));
    }

    private void somebodyAsks(Who who, String path, Rules rules, List<String> keyed) throws Exception {
        PageReader reader = READERS.get(who);
        Answer plain = reader.ask(path);
        judge(who, path, path, plain);
        boolean mustBeThere = rules == pages && keyed.stream().noneMatch(line -> line.contains("?"));
        if (isMeantFor(path, who) && mustBeThere && plain.status() != 200 && !path.startsWith("/demo/")) {
            wrong.add(path + " as " + who + ": " + plain.status());
        }
        if (plain.status() == 403) {
            return;
        }
        for (String line : keyed) {
            String kind = rules.lines().get(line).get(0);
            if (line.contains("?") && !kind.equals("-")) {
                for (String key : stage.keys(kind)) {
                    judge(who, path, line + "=" + key, reader.ask(line + "=" + key));
                }
            }
        }
        for (String nonsense : List.of("?id=0", "?id=-1", "?id=x", "?import=x&edit=x&ticked=x&tab=x&first=x&size=x")) {
            if (isMeantFor(path, who) && who.name().startsWith("O")) {
                judge(who, path, path + nonsense, reader.ask(path + nonsense));
            }
        }
    }

    /** What one of them does. */
    private interface Asking {
        void by(Who who) throws Exception;
    }

    /** Two of them at a time, each with cookies of their own. */
    private static void atOnce(Set<Who> people, Asking asking) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Void>> all = people.stream()
                    .<Callable<Void>>map(who -> () -> {
                        asking.by(who);
                        return null;
                    })
                    .toList();
            for (Future<Void> one : two.invokeAll(all)) {
                one.get();
            }
        } finally {
            two.shutdown();
        }
    }

    /** Who may see it sees it; a matrix in which nobody sees anything would prove nothing. */
    private void ownersSee(Rules rules, String below) throws Exception {
        for (Map.Entry<String, List<String>> line : rules.lines().entrySet()) {
            List<String> words = line.getValue();
            boolean asked = line.getKey().matches(below + ".*");
            for (String owner : asked ? words.subList(1, words.size()) : List.<String>of()) {
                boolean seen = false;
                for (String key : stage.keys(words.get(0))) {
                    seen |= READERS.get(Who.valueOf(owner))
                                    .ask(line.getKey() + "=" + key)
                                    .status()
                            == 200;
                }
                if (!seen) {
                    wrong.add(line.getKey() + " shows nothing to " + owner);
                }
            }
        }
    }

    /** The lines of the table about a path. */
    private static List<String> keyed(Rules rules, String path) {
        return rules.lines().keySet().stream()
                .filter(line -> line.equals(path) || line.startsWith(path + "?"))
                .toList();
    }

    private void judge(Who who, String path, String asked, Answer answer) throws IOException {
        boolean signInNeeded = folder(path) != null || SIGNED_IN_ONLY.contains(path);
        String fault = null;
        if (answer.status() >= 500) {
            fault = "an error page";
        } else if (who == Who.ANONYMOUS && signInNeeded && !answer.path().equals(SIGN_IN)) {
            fault = "no sign-in page but " + answer.status() + " " + answer.path();
        } else if (who != Who.ANONYMOUS
                && folder(path) != null
                && folder(path) != who.role()
                && ALSO.get(path) != who.role()
                && answer.status() != 403) {
            fault = "not 403 but " + answer.status() + " " + answer.path();
        } else if ((who == Who.UNVERIFIED || who == Who.APPLICANT)
                && folder(path) == Role.EMPLOYER
                && !CHAPTER_2.contains(path)
                && !CHAPTER_2.contains(answer.path())) {
            fault = "not chapter 2 but " + answer.status() + " " + answer.path();
        }
        String text = readable(answer);
        Stream<String> hidden = Who.FOREIGN.contains(who) || who == Who.ANONYMOUS
                ? Stream.concat(stage.secrets().stream(), stage.idNumbers().stream())
                : stage.idNumbers().stream().filter(id -> !AGREEMENTS.contains(path) || !PARTIES.contains(who));
        List<String> shown = hidden.filter(text::contains).toList();
        if (fault == null && !shown.isEmpty()) {
            fault = "shows " + shown;
        }
        // Operators read why a job failed.
        if (fault == null && who != Who.OPERATOR && (text.contains("Exception") || text.contains("???"))) {
            fault = "speaks of exceptions or has no text";
        }
        if (fault != null) {
            wrong.add(asked + " as " + who + ": " + fault);
        }
    }

    private static boolean isMeantFor(String path, Who who) {
        return folder(path) == null
                ? who != Who.ANONYMOUS || !SIGNED_IN_ONLY.contains(path)
                : (folder(path) == who.role() || ALSO.get(path) == who.role())
                        && (who != Who.UNVERIFIED && who != Who.APPLICANT);
    }

    /** The role whose folder it is, or {@code null}. */
    private static Role folder(String path) {
        return Arrays.stream(Role.values())
                .filter(role -> path.startsWith("/" + role.name().toLowerCase(Locale.ROOT) + "/"))
                .findFirst()
                .map(role -> GUESTS.getOrDefault(path, role))
                .orElse(null);
    }

    /**
     * The text of an answer; of a table in a file, that of its cells; of an agreement, what is printed: its packed
     * bytes say anything by chance.
     */
    private static String readable(Answer answer) throws IOException {
        byte[] bytes = answer.bytes();
        if (startsWith(bytes, "%PDF")) {
            return printed(bytes);
        }
        if (!startsWith(bytes, "PK")) {
            return answer.text();
        }
        return answer.path().contains("/employer/agreements") ? packed(bytes) : cells(bytes);
    }

    private static String printed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String packed(byte[] agreements) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(agreements))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] file = zip.readAllBytes();
                // Beside the agreements lies a list of them.
                all.append(entry.getName())
                        .append(startsWith(file, "%PDF") ? printed(file) : new String(file, StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private static String cells(byte[] table) throws IOException {
        StringBuilder cells = new StringBuilder();
        try (SheetReader sheet = SheetReader.open(new ByteArrayInputStream(table), SheetLimits.STANDARD)) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                cells.append(row.cells());
            }
        }
        return cells.toString();
    }

    private static boolean startsWith(byte[] bytes, String signature) {
        byte[] first = signature.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= first.length && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
    }
}
