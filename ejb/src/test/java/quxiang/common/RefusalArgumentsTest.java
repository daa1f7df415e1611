package quxiang.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What refusals name in their sentences, everywhere in the sources: constants appear by their words, in both languages. */
class RefusalArgumentsTest {

    private static final String REFUSAL = Refusal.class.getName();

    private final List<String> constantsAsText = new ArrayList<>();
    private final Set<String> enums = new TreeSet<>();
    private int refusals;

    @Test
    void noConstantStandsInASentence() throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    wrong -> {},
                    List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromPaths(sources()));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            Arguments arguments = new Arguments(Trees.instance(task));
            units.forEach(unit -> arguments.scan(unit, null));
        }
        assertTrue(refusals > 200, "refusals that were looked at: " + refusals);
        assertEquals(List.of(), constantsAsText);
        assertTrue(enums.contains("quxiang.signing.SigningState"), enums.toString());
        assertEquals(
                List.of(), enums.stream().flatMap(RefusalArgumentsTest::unnamed).toList());
    }

    @Test
    void anExampleOfJsonIsToldAsItIsTyped() {
        String told = Words.of(Words.CHINESE).of(new Refusal("job.body"));
        assertTrue(told.contains("{\"parameters\":{\"intake\":\"12\"}}"), told);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** The constants of an enum that have no words in one of the languages. */
    private static Stream<String> unnamed(String type) {
        try {
            return Stream.of(Class.forName(type).getEnumConstants())
                    .map(Enum.class::cast)
                    .flatMap(constant -> Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                            .filter(language -> !isNamed(constant, language))
                            .map(language ->
                                    constant.getDeclaringClass().getSimpleName() + "." + constant + " " + language));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isNamed(Enum<?> constant, Locale language) {
        try {
            return !Words.of(language).of(constant).contains(constant.name());
        } catch (MissingResourceException none) {
            return false;
        }
    }

    private final class Arguments extends TreePathScanner<Void, Void> {

        private final Trees trees;

        private Arguments(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            if (REFUSAL.equals(String.valueOf(type(made)))) {
                refusals++;
                made.getArguments().stream().skip(1).forEach(this::judge);
            }
            return super.visitNewClass(made, nothing);
        }

        private void judge(ExpressionTree argument) {
            if (isEnum(type(argument))) {
                enums.add(type(argument).toString());
            }
            // A constant that became a text on its way: name(), toString(), valueOf(constant).
            if (argument instanceof MethodInvocationTree call) {
                List<ExpressionTree> from = new ArrayList<>(call.getArguments());
                if (call.getMethodSelect() instanceof com.sun.source.tree.MemberSelectTree member
                        && Set.of("name", "toString")
                                .contains(member.getIdentifier().toString())) {
                    from.add(member.getExpression());
                }
                from.stream()
                        .filter(part -> isEnum(type(part))
                                && String.valueOf(type(argument)).equals("java.lang.String"))
                        .filter(part -> !call.getMethodSelect().toString().startsWith("words"))
                        .forEach(part -> constantsAsText.add(argument.toString()));
            }
        }

        private TypeMirror type(com.sun.source.tree.Tree tree) {
            return trees.getTypeMirror(TreePath.getPath(getCurrentPath(), tree));
        }

        private boolean isEnum(TypeMirror type) {
            return type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM;
        }
    }
}
