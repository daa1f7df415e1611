package quxiang.server;

import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.Node;

/** What was built, as it was before the tests joined it: so that tests can try everything there is. */
public final class Built {

    private static final String CLASSES = "quxiang/server/built-classes.txt";
    private static final String PAGES = "quxiang/server/built-pages.txt";
    private static final String SERVLETS = "quxiang/server/built-servlets.txt";
    private static final String FOLDER = "/WEB-INF/classes/";
    private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"([^\"]+)\"");
    private static final Pattern BEAN = Pattern.compile("#\\{[^}]*?\\b([a-z][A-Za-z]+)\\.");
    private static final String TAKES_PARAMETER = "Lorg/omnifaces/cdi/Param;";

    private Built() {}

    /**
     * A page of the application.
     *
     * @param path as in {@code /index.xhtml}
     * @param parameters what its {@code f:viewParam} take from the address; {@code @Param} when one of its beans takes something
     */
    public record BuiltPage(String path, Set<String> parameters) {}

    /** The lists as files for the archive. */
    static Map<String, String> describe(Archive<?> web, Archive<?>... jars) {
        String classes = Stream.of(jars)
                .flatMap(jar -> jar.getContent().keySet().stream())
                .map(path -> path.get().substring(1))
                .filter(path -> path.startsWith("quxiang/") && path.endsWith(".class"))
                .map(path ->
                        path.substring(0, path.length() - ".class".length()).replace('/', '.'))
                .sorted()
                .collect(Collectors.joining("\n"));
        Map<String, String> beans = new TreeMap<>();
        Map<String, String> pages = new TreeMap<>();
        Set<String> servlets = new TreeSet<>();
        WebClasses loader = new WebClasses(web);
        web.getContent().forEach((path, node) -> {
            String name = path.get();
            if (node.getAsset() == null) {
                return;
            }
            if (name.startsWith(FOLDER + "quxiang/web/") && name.endsWith(".class")) {
                String bean = text(node.getAsset().openStream());
                beans.put(name.substring(name.lastIndexOf('/') + 1, name.length() - ".class".length()), bean);
                if (bean.contains("Ljakarta/servlet/annotation/WebServlet;")) {
                    servlets.addAll(List.of(loader.paths(name)));
                }
            } else if (name.endsWith(".xhtml") && !name.startsWith("/WEB-INF/") && !name.startsWith("/resources/")) {
                pages.put(name, text(node.getAsset().openStream()));
            }
        });
        String told = pages.entrySet().stream()
                .map(page -> page.getKey() + " " + String.join(" ", parameters(page.getValue(), beans)))
                .collect(Collectors.joining("\n"));
        return Map.of(CLASSES, classes, PAGES, told, SERVLETS, String.join("\n", servlets));
    }

    /** Reads annotations of classes that the tests do not see, and of what they extend. */
    private static final class WebClasses extends ClassLoader {

        private final Archive<?> web;

        WebClasses(Archive<?> web) {
            super(Built.class.getClassLoader());
            this.web = web;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            Node node = web.get(FOLDER + name.replace('.', '/') + ".class");
            if (node == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] content = text(node.getAsset().openStream()).getBytes(StandardCharsets.ISO_8859_1);
            return defineClass(name, content, 0, content.length);
        }

        /** @param path where a servlet lies in the archive */
        String[] paths(String path) {
            String name = path.substring(FOLDER.length(), path.length() - ".class".length());
            try {
                return loadClass(name.replace('/', '.'))
                        .getAnnotation(WebServlet.class)
                        .value();
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The path of every servlet. */
    public static List<String> servlets() {
        return lines(SERVLETS);
    }

    private static Set<String> parameters(String page, Map<String, String> beans) {
        Set<String> parameters = new TreeSet<>();
        Matcher parameter = PARAMETER.matcher(page);
        while (parameter.find()) {
            parameters.add(parameter.group(1));
        }
        Matcher bean = BEAN.matcher(page);
        while (bean.find()) {
            String name = bean.group(1);
            String type = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            if (beans.getOrDefault(type, "").contains(TAKES_PARAMETER)) {
                parameters.add("@Param");
            }
        }
        return parameters;
    }

    /** Latin-1 keeps each byte, which is enough to find plain names in pages and in classes. */
    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every class of the domain and of the jobs. */
    public static List<Class<?>> classes() {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : lines(CLASSES)) {
            try {
                classes.add(Class.forName(name, false, Built.class.getClassLoader()));
            } catch (ClassNotFoundException | LinkageError notSeenFromTheDomain) {
                throw new IllegalStateException(name, notSeenFromTheDomain);
            }
        }
        return classes;
    }

    /** Every page. */
    public static List<BuiltPage> pages() {
        return lines(PAGES).stream()
                .map(line -> List.of(line.strip().split(" ")))
                .map(words -> new BuiltPage(words.get(0), Set.copyOf(words.subList(1, words.size()))))
                .toList();
    }

    private static List<String> lines(String file) {
        try (InputStream in = Built.class.getClassLoader().getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
