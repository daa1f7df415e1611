package quxiang.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quxiang.server.StatementLog;

/** The statements of a signing cycle as the product asked them, made a script of pgbench's for any cycle. */
final class CycleScript {

    private static final Pattern MARK = Pattern.compile("\\$(\\d+)");
    private static final Pattern TIME = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d) (\\d\\d):(\\d\\d):(\\d\\d)");
    private static final String HEAD = """
            select nextval('cycle_numbers') as n \\gset
            \\set k :n % 16
            \\set graduate 71000000 + :n
            \\set favorite 72000000 + :n
            \\set account 73000000 + :n
            \\set mobile 18000000000 + :account
            \\set unit 74000000 + :k
            \\set staff 75000000 + :k
            \\set school 76000000 + :k
            \\set signing 77000000 + :n
            \\set code 90000 + :k
            \\set number 200000000000000000 + :n
            """;

    private final Map<String, String> variables = new LinkedHashMap<>();
    private final StringBuilder script = new StringBuilder(HEAD);
    private int statements;

    /**
     * @param n the number of the cycle that was watched
     * @param signing the key of its signing
     */
    CycleScript(int n, long signing, String agreement) {
        int k = n % CycleWorld.SCHOOLS;
        variables.put(String.valueOf(CycleWorld.GRADUATES + n), ":graduate");
        variables.put(String.valueOf(CycleWorld.FAVORITES + n), ":favorite");
        variables.put(String.valueOf(CycleWorld.ACCOUNTS + n), ":account");
        // To this number SigningFixtures has the code of an answer sent.
        variables.put("18%09d".formatted(CycleWorld.ACCOUNTS + n), ":mobile");
        variables.put(String.valueOf(CycleWorld.UNITS + k), ":unit");
        variables.put(String.valueOf(CycleWorld.STAFF + k), ":staff");
        variables.put(String.valueOf(CycleWorld.SCHOOL + k), ":school");
        variables.put(String.valueOf(90000 + k), ":code");
        variables.put(String.valueOf(signing), ":signing");
        variables.put(agreement, ":number");
        // The person's hash stands in the key of the signing in force.
        variables.put("cycle" + n, "('cycle' || :n)");
    }

    /** Adds what one step asked, up to the commit with which the step was done: what follows belongs to nobody who waits. */
    void add(List<StatementLog.Asked> step) {
        long writer = step.stream()
                .filter(asked -> asked.sql().startsWith("insert into signing_step"))
                .findFirst()
                .orElseThrow()
                .connection();
        boolean moved = false;
        for (StatementLog.Asked asked : step) {
            if (asked.sql().contains("audit_link") || asked.sql().contains("from outbox_message")) {
                continue;
            }
            moved |= asked.sql().startsWith("insert into signing_step");
            script.append(bound(asked)).append(";\n");
            statements++;
            if (moved && asked.connection() == writer && asked.sql().equalsIgnoreCase("COMMIT")) {
                return;
            }
        }
        throw new IllegalStateException("a step without an end");
    }

    /** Adds the printer's look at the agreement that the approval made: a transaction of its own. */
    void addPrinter(List<StatementLog.Asked> approval) {
        for (StatementLog.Asked asked : printer(approval)) {
            script.append(bound(asked)).append(";\n");
            statements++;
        }
    }

    /** Whether the printer has looked and is done. */
    static boolean hasPrinter(List<StatementLog.Asked> approval) {
        List<StatementLog.Asked> printer = printer(approval);
        return !printer.isEmpty() && printer.get(printer.size() - 1).sql().equalsIgnoreCase("COMMIT");
    }

    /** From the last BEGIN before the agreement is locked to the COMMIT after it. */
    private static List<StatementLog.Asked> printer(List<StatementLog.Asked> approval) {
        List<StatementLog.Asked> asked = new ArrayList<>();
        for (StatementLog.Asked look : approval) {
            if (!look.sql().contains("FROM AGREEMENT WHERE") || !look.sql().endsWith("FOR UPDATE")) {
                continue;
            }
            for (StatementLog.Asked one : approval) {
                if (one.connection() != look.connection()) {
                    continue;
                }
                if (one.sql().equalsIgnoreCase("BEGIN")) {
                    if (asked.contains(look)) {
                        break;
                    }
                    asked.clear();
                }
                asked.add(one);
                if (asked.contains(look) && one.sql().equalsIgnoreCase("COMMIT")) {
                    break;
                }
            }
        }
        return asked;
    }

    int statements() {
        return statements;
    }

    private String bound(StatementLog.Asked asked) {
        return MARK.matcher(asked.sql().replace('\n', ' '))
                .replaceAll(mark -> Matcher.quoteReplacement(value(asked, Integer.parseInt(mark.group(1)))));
    }

    private String value(StatementLog.Asked asked, int place) {
        String value = asked.parameters().get(place - 1);
        if (value == null) {
            return "null";
        }
        return variables.getOrDefault(value, "'" + withoutColons(value).replace("'", "''") + "'");
    }

    /** A colon begins a variable there, also within quotes: times are written without, and what else has one means nothing here. */
    private static String withoutColons(String value) {
        return TIME.matcher(value).replaceAll("$1$2$3T$4$5$6").replace(':', '：');
    }

    @Override
    public String toString() {
        return script.toString();
    }
}
