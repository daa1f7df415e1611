package quxiang.server;

import java.io.File;
import java.net.URISyntaxException;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.yaml.snakeyaml.Yaml;
import quxiang.bench.BenchSettings;

/** The application as it was built, with the tests in it. */
public final class Deployments {

    private static final String INTERCEPTORS = """
            <ejb-jar xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0">
              <interceptors><interceptor><interceptor-class>quxiang.matrix.Turnstile</interceptor-class></interceptor></interceptors>
              <assembly-descriptor><interceptor-binding>
                <ejb-name>*</ejb-name><interceptor-class>quxiang.matrix.Turnstile</interceptor-class>
              </interceptor-binding></assembly-descriptor>
            </ejb-jar>
            """;

    private Deployments() {}

    /**
     * The built EAR. What the tests have below {@code quxiang.batch} and in {@code META-INF/batch-jobs} joins the jobs,
     * everything else but the browser tests joins the domain; Awaitility and SnakeYAML are there too, and
     * {@link Built} knows what was there before.
     */
    public static EnterpriseArchive application() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "quxiang.ear")
                .importFrom(new File(System.getProperty("quxiang.ear")))
                .as(EnterpriseArchive.class);
        JavaArchive tests = ShrinkWrap.create(ExplodedImporter.class)
                .importDirectory(whereFrom(Deployments.class))
                .as(JavaArchive.class);
        JavaArchive domain = ear.getAsType(JavaArchive.class, "quxiang-ejb.jar");
        JavaArchive jobs = ear.getAsType(JavaArchive.class, "quxiang-batch.jar");
        // They have more classes than were there when their indexes were written.
        Stream.of(domain, jobs).forEach(jar -> jar.delete("META-INF/jandex.idx"));
        // Of the two web archives Arquillian has to be told which one runs the tests.
        WebArchive pages = Testable.archiveToTest(ear.getAsType(WebArchive.class, "quxiang-web.war"));
        Built.describe(pages, domain, jobs).forEach((file, text) -> domain.addAsResource(new StringAsset(text), file));
        domain.merge(tests, Deployments::isDomain);
        jobs.merge(tests, Deployments::isJob);
        // Nothing that is measured goes through a turnstile.
        if (!BenchSettings.wanted()) {
            Stream.of(domain, jobs)
                    .forEach(jar -> jar.addAsManifestResource(new StringAsset(INTERCEPTORS), "ejb-jar.xml"));
        }
        Stream.of(Awaitility.class, Matcher.class, Yaml.class)
                .map(Deployments::whereFrom)
                .forEach(ear::addAsLibrary);
        return ear;
    }

    private static boolean isDomain(ArchivePath path) {
        String name = path.get();
        return name.startsWith("/quxiang")
                && !isJob(path)
                && !name.startsWith("/quxiang/browser")
                && !name.startsWith("/quxiang/bench/BenchSettings")
                && !name.startsWith("/quxiang/bench/NationBench")
                && !name.startsWith("/quxiang/bench/BenchServer")
                && !name.startsWith("/quxiang/server/TestServer")
                && !name.startsWith("/quxiang/server/OneDeployment");
    }

    private static boolean isJob(ArchivePath path) {
        return path.get().startsWith("/quxiang/batch") || path.get().startsWith("/META-INF/batch-jobs");
    }

    private static File whereFrom(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
