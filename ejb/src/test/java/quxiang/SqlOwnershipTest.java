package quxiang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL looks only down the list of features, as Java does: read from the literals of the sources. */
class SqlOwnershipTest {

    private static final Path SOURCES = Path.of("src/main/java/quxiang");

    /** Whose each table is. */
    private static final Map<String, Set<String>> TABLES = Map.ofEntries(
            Map.entry("reference", Set.of("code")),
            Map.entry("audit", Set.of("audit_entry", "audit_link", "chain_check")),
            Map.entry(
                    "notice",
                    Set.of(
                            "announcement",
                            "demo_message",
                            "mail_digest",
                            "notice",
                            "notice_read",
                            "outbox_message",
                            "texted_lately")),
            Map.entry("job", Set.of("job_client", "job_lease", "job_log", "job_run", "job_schedule")),
            Map.entry(
                    "account",
                    Set.of(
                            "account",
                            "contact_change",
                            "code_target",
                            "one_time_code",
                            "privacy_consent",
                            "privacy_notice",
                            "privacy_notice_part",
                            "sign_in",
                            "sign_in_failure",
                            "sign_in_lock",
                            "typed_page",
                            "used_proof")),
            Map.entry("intake", Set.of("intake", "intake_block", "intake_row")),
            Map.entry(
                    "employer",
                    Set.of(
                            "employer",
                            "payment_file",
                            "remittance",
                            "unit_change",
                            "verification",
                            "verification_file")),
            Map.entry("school", Set.of("holiday", "rescission_rule", "school", "signing_window")),
            Map.entry(
                    "roster",
                    Set.of(
                            "facts_confirmation",
                            "activation_code",
                            "facts_objection",
                            "graduate",
                            "roster_added",
                            "roster_before",
                            "roster_preview")),
            Map.entry("favorite", Set.of("favorite", "search_day", "search_span")),
            Map.entry("letter", Set.of("archive_template", "hukou_template", "job_template", "letter_draft")),
            Map.entry(
                    "signing",
                    Set.of(
                            "rescission",
                            "rescission_file",
                            "rescission_step",
                            "signing",
                            "signing_evidence",
                            "signing_page",
                            "signing_step",
                            "unit_word")),
            Map.entry("agreement", Set.of("agreement", "check_span", "rescission_paper")),
            Map.entry(
                    "destination",
                    Set.of(
                            "destination",
                            "destination_fact",
                            "destination_image",
                            "destination_kind",
                            "destination_kind_field",
                            "destination_step",
                            "placement_report")),
            Map.entry("transfer", Set.of("archive_sending", "archive_transfer", "hukou_transfer", "service_office")),
            Map.entry(
                    "placement",
                    Set.of(
                            "check_grant",
                            "check_grant_fact",
                            "check_look",
                            "confirmation",
                            "confirmation_window",
                            "placement_fact",
                            "placement_sheet")),
            Map.entry("followup", Set.of("follow_up", "follow_up_sample")),
            Map.entry("request", Set.of("data_erasure", "data_request")),
            Map.entry(
                    "statistics",
                    Set.of("figure", "figure_day", "figure_run", "figure_school", "way_change", "way_day")),
            Map.entry("upkeep", Set.of("hash_key")));

    /** Looks upwards that are still to be turned round; this list only becomes shorter. */
    private static final Set<String> STILL_THERE = Set.of();

    private static final Pattern LITERAL = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"");
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join|into|update)\\s+([a-z_]+)");

    @Test
    void aStatementAsksOnlyTablesOfFeaturesBelow() throws IOException {
        Set<String> upwards = new TreeSet<>();
        int asked = 0;
        for (Path file : sources()) {
            String feature = SOURCES.relativize(file).getName(0).toString();
            for (String table : tables(Files.readString(file))) {
                asked++;
                int owner = ArchitectureTest.FEATURES.indexOf(owner(table));
                if (owner > ArchitectureTest.FEATURES.indexOf(feature)) {
                    upwards.add(feature + " -> " + table);
                }
            }
        }
        assertTrue(asked > 150, "statements are found");
        assertEquals(new TreeSet<>(STILL_THERE), upwards);
    }

    @Test
    void everyTableHasAnOwner() throws IOException {
        Set<String> owned =
                TABLES.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        Set<String> made = new TreeSet<>();
        Set<String> dropped = new TreeSet<>();
        try (Stream<Path> migrations = Files.walk(Path.of("src/main/resources/db"))) {
            for (Path file :
                    migrations.filter(one -> one.toString().endsWith(".sql")).toList()) {
                String sql = Files.readString(file);
                named("create table (\\w+)", sql).forEach(made::add);
                named("drop table (\\w+)", sql).forEach(dropped::add);
            }
        }
        made.removeAll(dropped);
        assertEquals(made, owned);
    }

    private static String owner(String table) {
        return TABLES.entrySet().stream()
                .filter(feature -> feature.getValue().contains(table))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> tables(String source) {
        Set<String> known = TABLES.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        String literals =
                LITERAL.matcher(source).results().map(MatchResult::group).collect(Collectors.joining(" "));
        return TABLE.matcher(literals)
                .results()
                .map(found -> found.group(1))
                .filter(known::contains)
                .toList();
    }

    private static List<String> named(String pattern, String sql) {
        return Pattern.compile(pattern)
                .matcher(sql)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
