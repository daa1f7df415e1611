package quxiang.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.common.Cohort;
import quxiang.common.ListOrder;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.destination.DestinationFacts;
import quxiang.destination.DestinationFilter;
import quxiang.destination.DestinationResult;
import quxiang.letter.Letter;
import quxiang.matrix.UseCases.UseCase;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.SameOnAnyDatabase;
import quxiang.signing.bulk.InvitationResult;
import quxiang.signing.list.SigningFilter;
import quxiang.signing.rescission.RescissionWish;
import quxiang.signing.review.ReviewResult;

/** Every use case against every role, and against owners of something else. */
@ArquillianTest
@SameOnAnyDatabase("Roles and owners are judged in Java; each feature's own tests call its use cases on H2.")
class UseCaseMatrixTest {

    private static final String FILE = "use-cases.txt";

    /** What somebody is told who asks for what is not theirs. */
    private static final String NOT_YOURS =
            ".*(not_found|\\.no_(graduate|import|staff|user)|account\\.not_(allowed|verified)|whole_(school_)?only)"
                    + "|signing\\.nobody_chosen|verification\\.incomplete|employer\\.suspended|objection\\.changed_meanwhile";

    @Inject
    Stage stage;

    @Inject
    Tables tables;

    @Inject
    UserTransaction transaction;

    private final Set<String> unknown = new TreeSet<>();

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    @Test
    void theContainerLetsThoseInWhomTheTableNamesAndNobodyElse() throws Exception {
        Rules rules = Rules.read(FILE, "roles");
        List<UseCase> all = UseCases.all();
        assertTrue(all.size() > 250, all.size() + " use cases were found");
        List<String> wrong = new ArrayList<>();
        for (UseCase one : all) {
            Optional<Set<Role>> expected = rules.of(one.name()).map(UseCaseMatrixTest::roles);
            if (expected.isEmpty()) {
                wrong.add("use-cases.txt does not say who may call " + one + ", declared for " + one.declared());
            } else if (!one.declared().equals(expected.get())) {
                wrong.add(one + " is declared for " + one.declared() + " and meant for " + expected.get());
            }
        }
        assertEquals("", String.join("\n", wrong));
        for (Role role : Role.values()) {
            Callers.as(role, 1, () -> {
                for (UseCase one : all) {
                    if (one.method().isAnnotationPresent(Asynchronous.class)) {
                        // Its caller is not told. None but observers are asynchronous, and those are for anybody.
                        continue;
                    }
                    boolean meant = roles(rules.of(one.name()).orElseThrow()).contains(role);
                    if (isLetIn(one) != meant) {
                        wrong.add(one + (meant ? " is closed to " : " is open to ") + role);
                    }
                }
                return null;
            });
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static Set<Role> roles(List<String> words) {
        return words.contains("ANYBODY")
                ? EnumSet.allOf(Role.class)
                : words.stream().map(Role::valueOf).collect(Collectors.toSet());
    }

    /** The container's own decision: the method itself is not reached. */
    private boolean isLetIn(UseCase one) throws Exception {
        Object[] nothing = Arrays.stream(one.method().getParameterTypes())
                .map(UseCaseMatrixTest::nothing)
                .toArray();
        transaction.begin();
        Turnstile.close();
        try {
            one.method().invoke(bean(one), nothing);
            throw new AssertionError(one + " was reached");
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Turnstile.Passed) {
                return true;
            }
            if (e.getCause() instanceof EJBAccessException) {
                return false;
            }
            throw new AssertionError(one.toString(), e.getCause());
        } finally {
            Turnstile.open();
            transaction.rollback();
        }
    }

    private static Object bean(UseCase one) {
        return CDI.current().select(one.bean()).get();
    }

    private static Object nothing(Class<?> type) {
        if (!type.isPrimitive()) {
            return null;
        }
        return java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0);
    }

    @Test
    void whoOwnsSomethingElseIsRefusedAndChangesNothing() throws Exception {
        stage.set();
        Rules rules = Rules.read(FILE, "keys");
        List<String> wrong = new ArrayList<>();
        Set<String> tried = new TreeSet<>();
        Map<String, Long> before = tables.all();
        for (UseCase one : UseCases.all()) {
            boolean named = rules.lines().containsKey(one.name());
            boolean takesKeys =
                    Arrays.stream(one.method().getGenericParameterTypes()).anyMatch(UseCaseMatrixTest::isKey);
            if (one.declared().contains(Role.NOBODY) || !(takesKeys || named)) {
                continue;
            }
            for (Who who : Who.FOREIGN) {
                if (!one.declared().contains(who.role())) {
                    continue;
                }
                List<String> words = rules.of(one.name()).orElse(List.of());
                if (words.isEmpty()) {
                    wrong.add("use-cases.txt does not say whose key " + one + " takes");
                    continue;
                }
                for (String key : stage.keys(words.get(0))) {
                    String told = attempt(one, who, key);
                    boolean silent = told.isEmpty() && words.contains("SILENT");
                    if (!told.matches(NOT_YOURS) && !told.equals("nothing") && !silent) {
                        wrong.add(one + " as " + who + " with the " + words.get(0) + " of somebody else: " + told);
                    }
                    tried.add(one.toString());
                }
            }
        }
        Map<String, Long> after = tables.all();
        wrong.addAll(unknown);
        assertEquals("", String.join("\n", wrong));
        assertEquals(before, after, "the tables");
        assertTrue(tried.size() > 40, tried.toString());
    }

    private static boolean isKey(Type type) {
        return type == long.class
                || type.getTypeName().matches("java\\.(lang\\.Long|util\\.[A-Za-z]+<java\\.lang\\.Long>)");
    }

    /** The key of the refusal, {@code nothing} when the answer is empty, an empty text when there is none, else the answer. */
    private String attempt(UseCase one, Who who, String key) throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Object[] arguments = Arrays.stream(one.method().getGenericParameterTypes())
                .map(type -> argument(one, type, key, written))
                .toArray();
        return stage.ask(who, () -> {
            try {
                Object answer = one.method().invoke(bean(one), arguments);
                return written.size() > 0 ? "writes " + written.size() + " bytes" : told(one, answer);
            } catch (InvocationTargetException e) {
                return e.getCause() instanceof Refusal refusal ? refusal.key() : "fails with " + e.getCause();
            }
        });
    }

    private static String told(UseCase one, Object answer) {
        if (one.method().getReturnType() == void.class) {
            return "";
        }
        boolean empty = answer == null
                || answer instanceof Collection<?> rows && rows.stream().noneMatch(UseCaseMatrixTest::isDone)
                || answer instanceof Map<?, ?> map && map.isEmpty()
                || answer instanceof Optional<?> found && found.isEmpty()
                || answer instanceof Record counts && counts.toString().matches("\\w+\\[(\\w+=(0|null)(, )?)+]")
                || answer instanceof Number number && number.longValue() == 0
                || Boolean.FALSE.equals(answer);
        return empty ? "nothing" : "answers " + answer;
    }

    /** A result that names a refusal for a row tells nothing of it. */
    private static boolean isDone(Object row) {
        return !(row instanceof ReviewResult result && !result.done() && result.name() == null)
                && !(row instanceof DestinationResult one && !one.done() && one.name() == null)
                && !(row instanceof InvitationResult one && !one.done() && one.name() == null)
                && !(row instanceof quxiang.signing.invite.InviteResult sent
                        && sent.refusal() != null
                        && sent.name() == null);
    }

    private Object argument(UseCase one, Type generic, String key, OutputStream written) {
        if (generic.getTypeName().endsWith("<byte[]>")) {
            return List.of();
        }
        Class<?> type = (Class<?>) (generic instanceof ParameterizedType of ? of.getRawType() : generic);
        if (type == long.class || type == Long.class) {
            return Long.valueOf(key);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return List.of(Long.valueOf(key));
        }
        if (type == String.class) {
            return key.contains("-") ? key : "1";
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Letter letter = stage.letter("工程师");
        Map<Class<?>, Object> others = Map.ofEntries(
                Map.entry(int.class, 0),
                Map.entry(boolean.class, false),
                Map.entry(Integer.class, 0),
                Map.entry(Map.class, Map.of()),
                Map.entry(Locale.class, Locale.SIMPLIFIED_CHINESE),
                Map.entry(OutputStream.class, written),
                Map.entry(InputStream.class, new ByteArrayInputStream(new byte[1])),
                Map.entry(byte[].class, new byte[1]),
                Map.entry(PageRequest.class, new PageRequest(0, 10)),
                Map.entry(ListOrder.class, ListOrder.USUAL),
                Map.entry(Cohort.class, new Cohort(2027)),
                Map.entry(LocalDate.class, LocalDate.of(2027, 6, 1)),
                Map.entry(SigningFilter.class, SigningFilter.of(2027)),
                Map.entry(DestinationFilter.class, DestinationFilter.waiting(2027)),
                Map.entry(DestinationFacts.class, new DestinationFacts("LOOKING", null, null, null, Map.of())),
                Map.entry(RescissionWish.class, new RescissionWish("3", "x")),
                Map.entry(Letter.class, letter),
                Map.entry(letter.job().getClass(), letter.job()),
                Map.entry(letter.hukou().getClass(), letter.hukou()),
                Map.entry(letter.archive().getClass(), letter.archive()));
        if (!others.containsKey(type)) {
            unknown.add("say in this test what a " + type.getSimpleName() + " for " + one + " is");
        }
        return others.get(type);
    }
}
