package quxiang.common;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.store.fs.FileUtils;
import org.h2.util.IOUtils;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGConnectionPoolDataSource;
import quxiang.common.sql.JdbiProducer;
import quxiang.common.sql.Migrations;

/** An empty database of its own with this version's tables, for tests that need the database but no server. */
public final class TestDatabase implements AutoCloseable {

    private static final String TEMPLATE = "memFS:template";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static EmbeddedPostgres postgres;

    private final JdbcConnectionPool source;
    /** Where H2 keeps it, or {@code null} on PostgreSQL. */
    private final String file;

    private EntityManagerFactory factory;

    /** The databases that the system runs on. */
    public enum Vendor {
        H2,
        POSTGRESQL
    }

    private TestDatabase(JdbcConnectionPool source, String file) {
        this.source = source;
        this.file = file;
    }

    public static TestDatabase of(Vendor vendor) {
        return vendor == Vendor.H2 ? h2() : new TestDatabase(postgresql(), null);
    }

    /** A copy of tables that were migrated once: to migrate them takes longer than most tests. All are in memory, also their files. */
    private static synchronized TestDatabase h2() {
        try {
            if (!FileUtils.exists(file(TEMPLATE))) {
                JdbcConnectionPool pool = pool(TEMPLATE);
                migrated(pool);
                execute(pool, "shutdown");
                pool.dispose();
            }
            String copy = "memFS:test" + NEXT.incrementAndGet();
            IOUtils.copyFiles(file(TEMPLATE), file(copy));
            return new TestDatabase(pool(copy), file(copy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JdbcConnectionPool pool(String database) {
        return JdbcConnectionPool.create(
                "jdbc:h2:" + database + ";DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000", "sa", "sa");
    }

    private static String file(String database) {
        return database + ".mv.db";
    }

    private static synchronized JdbcConnectionPool postgresql() {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setLocaleConfig("encoding", "UTF8")
                        .start();
                migrated(postgres.getDatabase("postgres", "template1"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = "test" + NEXT.incrementAndGet();
        execute(postgres.getPostgresDatabase(), "create database " + name);
        PGConnectionPoolDataSource database = new PGConnectionPoolDataSource();
        database.setUrl(postgres.getJdbcUrl("postgres", name));
        return JdbcConnectionPool.create(database);
    }

    private static DataSource migrated(DataSource source) {
        try {
            Flyway.configure(TestDatabase.class.getClassLoader())
                    .dataSource(source)
                    .locations(Migrations.locations(source))
                    .failOnMissingLocations(false)
                    .load()
                    .migrate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return source;
    }

    public Vendor vendor() {
        return file == null ? Vendor.POSTGRESQL : Vendor.H2;
    }

    public DataSource source() {
        return source;
    }

    /** JDBI as features get it, each statement committed at once. */
    public Jdbi jdbi() {
        return JdbiProducer.over(source::getConnection);
    }

    /** An entity manager whose transactions the test begins and ends. */
    public EntityManager entities() {
        if (factory == null) {
            factory = Persistence.createEntityManagerFactory(
                    "quxiang",
                    Map.of(
                            "jakarta.persistence.transactionType",
                            "RESOURCE_LOCAL",
                            "jakarta.persistence.nonJtaDataSource",
                            source,
                            "eclipselink.target-server",
                            "None"));
        }
        return factory.createEntityManager();
    }

    public void execute(String sql) {
        execute(source, sql);
    }

    /** All by one connection. */
    public void execute(List<String> statements) {
        execute(source, statements);
    }

    private static void execute(DataSource source, String sql) {
        execute(source, List.of(sql));
    }

    private static void execute(DataSource source, List<String> statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number that a query gives. */
    public long number(String query) {
        return Long.parseLong(text(query));
    }

    /** The first column of a query's only row, as text. */
    public String text(String query) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (factory != null) {
            factory.close();
        }
        if (file != null) {
            execute("shutdown");
        }
        source.dispose();
        if (file != null) {
            FileUtils.delete(file);
        }
    }
}
