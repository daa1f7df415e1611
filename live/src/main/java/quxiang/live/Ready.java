package quxiang.live;

import jakarta.annotation.Resource;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import quxiang.common.DataFolder;
import quxiang.common.Setting;

/**
 * Tells a load balancer at {@code /live/ready} whether this node can serve: 200 while the database answers and the data folder has room for uploads
 * ({@code QUXIANG_DISK_MIN_MB}, 500 unless set), else 503. That the tables have this version's shape goes without saying, or nothing would answer. The server's own
 * {@code /health} cannot ask: in an application of several modules it finds no checks of ours.
 */
@WebServlet("/ready")
public class Ready extends HttpServlet {

    private static final System.Logger LOG = System.getLogger(Ready.class.getName());
    private static final int PATIENCE_S = 3;
    private static final long MB = 1024L * 1024;
    private static final String LEAST_MB = "500";

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    private transient DataSource source;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean database = databaseAnswers();
        boolean disk = diskHasRoom();
        response.setStatus(database && disk ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getWriter()
                .print(Json.createObjectBuilder()
                        .add("status", said(database && disk))
                        .add("database", said(database))
                        .add("disk", said(disk))
                        .build());
    }

    private static String said(boolean well) {
        return well ? "UP" : "DOWN";
    }

    private boolean databaseAnswers() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_S);
            statement.execute("select 1");
            return true;
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "not ready, the database does not answer: " + e);
            return false;
        }
    }

    private static boolean diskHasRoom() {
        Path folder = DataFolder.path();
        long least = Long.parseLong(Setting.of("QUXIANG_DISK_MIN_MB").orElse(LEAST_MB));
        return folder.toFile().getUsableSpace() / MB >= least && Files.isWritable(folder);
    }
}
