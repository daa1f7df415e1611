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

    /** The start script knows its beginning: such a start has done what it was for. */
    private static final String PREPARED =
            "the tables are prepared: they have version %s, and %s may work with them; unset QUXIANG_DB_APP_ROLE and start as that user";

    private static final String IN_REACH =
            "the database user of this server could change or empty the audit trail; give the tables to"
                    + " another role (README, Two roles), or say QUXIANG_ONE_DB_ROLE=true where that is accepted";

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

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

    /**
     * Gives the server's role what it needs, or looks whether it has more than that.
     *
     * @throws IllegalStateException in production, when this start has prepared the tables for another role, or runs as one that could
     *     change the audit trail and the operator has not said that he knows
     */
    private void rights() throws SQLException {
        boolean production = isTrue("QUXIANG_PRODUCTION");
        try (Connection connection = source.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return;
            }
            Optional<String> role = Setting.of("QUXIANG_DB_APP_ROLE");
            if (role.isPresent()) {
                TableRights.grant(connection, role.get());
                endOrSay(
                        production,
                        String.format(Locale.ROOT, PREPARED, version, role.get()),
                        System.Logger.Level.INFO);
            } else if (TableRights.reachAudit(connection)) {
                endOrSay(
                        production && !isTrue("QUXIANG_ONE_DB_ROLE"),
                        IN_REACH,
                        production ? System.Logger.Level.ERROR : System.Logger.Level.INFO);
            }
        }
    }

    private static boolean isTrue(String variable) {
        return Setting.of(variable).filter("true"::equals).isPresent();
    }

    private static void endOrSay(boolean end, String what, System.Logger.Level level) {
        if (end) {
            throw new IllegalStateException(what);
        }
        LOG.log(level, what);
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
