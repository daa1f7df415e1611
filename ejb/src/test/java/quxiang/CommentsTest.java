package quxiang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The first sentence of a public comment is read in lists, so it is short, in every module. */
class CommentsTest {

    private static final int LONGEST = 90;

    private static final List<Path> MODULES = Stream.of(
                    "ejb/host", "ejb", "batch", "web/gate", "web/theme", "web", "web/live")
            .map(Path.of("..")::resolve)
            .toList();

    @Test
    void firstSentencesAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path module : MODULES) {
            List<Path> sources = sources(module.resolve("src/main/java"));
            assertTrue(!sources.isEmpty(), module + " has no sources");
            tooLong.addAll(tooLong(sources));
        }
        assertEquals("", String.join("\n", tooLong), "first sentences of more than " + LONGEST + " characters");
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** Parses only: nothing has to compile. */
    private static List<String> tooLong(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            FirstSentences sentences = new FirstSentences(DocTrees.instance(task));
            for (CompilationUnitTree source : task.parse()) {
                sentences.scan(source, null);
            }
            return sentences.tooLong;
        }
    }

    /** Collects the first sentences that are too long, with file and line. */
    private static final class FirstSentences extends TreePathScanner<Void, Void> {

        private final DocTrees trees;
        private final List<String> tooLong = new ArrayList<>();

        FirstSentences(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitPackage(PackageTree tree, Void nothing) {
            return check();
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            check(tree.getModifiers());
            return super.visitClass(tree, nothing);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            return check(tree.getModifiers());
        }

        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            return check(tree.getModifiers());
        }

        private Void check(ModifiersTree modifiers) {
            return modifiers.getFlags().contains(Modifier.PUBLIC) ? check() : null;
        }

        private Void check() {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment == null) {
                return null;
            }
            String sentence = comment.getFirstSentence().stream()
                    .map(part -> part instanceof TextTree text ? text.getBody() : part.toString())
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ");
            if (sentence.length() > LONGEST) {
                CompilationUnitTree source = getCurrentPath().getCompilationUnit();
                long at = trees.getSourcePositions()
                        .getStartPosition(source, getCurrentPath().getLeaf());
                tooLong.add(source.getSourceFile().getName() + ":"
                        + source.getLineMap().getLineNumber(at) + " " + sentence);
            }
            return null;
        }
    }
}
