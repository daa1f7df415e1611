package quxiang.common.sql;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import quxiang.host.Setting;

/**
 * Brings the tables to this version's shape before anything uses them. What H2 and PostgreSQL both understand is in
 * {@code db/migration}, what only one of them understands in {@code db/h2} or {@code db/postgresql}. The server keeps
 * its record of batch jobs in the same schema and makes those tables first, so that a new database is not empty here:
 * hence the baseline at 0. One schema and one data source let a chunk and its checkpoint commit together.
 */
@Startup
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

    private static final System.Logger LOG = System.getLogger(Migrations.class.getName());

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    private DataSource source;

    private String version;

    /** Migrates the database. When that fails, the start of the application fails, too. */
    @PostConstruct
    void migrate() throws SQLException {
        MigrateResult result = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations(locations(source))
                .failOnMissingLocations(false)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // Databases of earlier builds have not had those for PostgreSQL alone.
                .outOfOrder(true)
                .load()
                .migrate();
        version = result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion;
        LOG.log(
                System.Logger.Level.INFO,
                String.format(
                        Locale.ROOT, "database at version %s after %d migrations", version, result.migrationsExecuted));
        rights();
    }

    private void rights() throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return;
            }
            Optional<String> role = Setting.of("QUXIANG_DB_APP_ROLE");
            if (role.isPresent()) {
                TableRights.grant(connection, role.get());
                LOG.log(
                        System.Logger.Level.WARNING,
                        "this server runs as the owner of the tables: unset QUXIANG_DB_APP_ROLE and start it as "
                                + role.get());
            } else if (TableRights.reachAudit(connection)) {
                System.Logger.Level level =
                        Setting.of("QUXIANG_PRODUCTION").orElse("").equals("true")
                                ? System.Logger.Level.ERROR
                                : System.Logger.Level.INFO;
                LOG.log(
                        level,
                        "the database user of this server could change or empty the audit trail: see README, two roles");
            }
        }
    }

    /** The version that the tables have. */
    @Lock(LockType.READ)
    public String version() {
        return version;
    }

    /** Where the migrations are for the database behind a data source. */
    public static String[] locations(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            String vendor = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            return new String[] {"classpath:db/migration", "classpath:db/" + vendor};
        }
    }
}
