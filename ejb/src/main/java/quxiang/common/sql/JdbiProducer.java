package quxiang.common.sql;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Type;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.array.SqlArrayTypes;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * Produces JDBI on the managed data source. Its handles take part in the running transaction, which they neither begin
 * nor end, and see what entities have changed in it: that is flushed before a handle opens, as it is before a query of
 * the entity manager.
 */
@ApplicationScoped
public class JdbiProducer {

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @PersistenceContext
    EntityManager em;

    @Produces
    @Singleton
    Jdbi jdbi() {
        return over(this::open);
    }

    private Connection open() throws SQLException {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            em.flush();
        }
        return source.getConnection();
    }

    /** JDBI that maps rows to records by the names of their columns, and binds lists as arrays. */
    public static Jdbi over(ConnectionFactory connections) {
        Jdbi jdbi = Jdbi.create(connections);
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.getConfig(ColumnMappers.class).setCoalesceNullPrimitivesToDefaults(false);
        jdbi.getConfig(SqlArrayTypes.class).register(Long.class, "bigint").register(String.class, "varchar");
        jdbi.registerRowMapper((Type type, ConfigRegistry config) -> recordMapper(GenericTypes.getErasedType(type)));
        return jdbi;
    }

    private static Optional<RowMapper<?>> recordMapper(Class<?> type) {
        return type.isRecord() ? Optional.of(ConstructorMapper.of(type)) : Optional.empty();
    }
}
