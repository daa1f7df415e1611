package quxiang.host;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The application's only database. */
@ApplicationScoped
public class Database {

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    private DataSource source;

    Connection connect() throws SQLException {
        return source.getConnection();
    }
}
