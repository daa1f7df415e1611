package quxiang.notice.push;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import quxiang.common.Role;
import quxiang.notice.Recipient;

/**
 * Relays pushes from node to node by PostgreSQL's NOTIFY. One connection of the pool is kept for it. With the embedded database there is
 * one node and nothing to relay. While the database is away pushes are lost, which the pages make good within a minute.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PgNotifyRelay {

    private static final System.Logger LOG = System.getLogger(PgNotifyRelay.class.getName());
    private static final String CHANNEL = "quxiang_push";
    private static final int LISTENING_MS = 1000;

    /** Nobody sees so short a delay, and hundreds of pushes a second go together. */
    private static final int GATHERING_MS = 50;

    private static final int PAUSE_S = 5;
    private static final int PARTS = 3;

    @Resource(lookup = "java:jboss/datasources/QuxiangDS")
    DataSource source;

    @Resource
    ManagedExecutorService beside;

    @Inject
    PushNotifier notifier;

    private final String here = UUID.randomUUID().toString();
    private final Set<Recipient> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean sending = new AtomicBoolean();
    private final CountDownLatch end = new CountDownLatch(1);

    @PostConstruct
    void begin() {
        if (isPostgres()) {
            notifier.relayBy(this::send);
            beside.execute(this::hear);
        }
    }

    @PreDestroy
    void end() {
        end.countDown();
    }

    private boolean isPostgres() {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getURL().startsWith("jdbc:postgresql:");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Sends in another thread, because whoever pushes holds a connection that is done for. It has just committed; what comes meanwhile
     * goes along.
     */
    private void send(Recipient whom) {
        waiting.add(whom);
        if (end.getCount() > 0 && sending.compareAndSet(false, true)) {
            beside.execute(this::sendAll);
        }
    }

    private void sendAll() {
        gather();
        sending.set(false);
        List<String> pushes = new ArrayList<>();
        for (Recipient whom : List.copyOf(waiting)) {
            waiting.remove(whom);
            pushes.add(here + " " + whom.party() + " " + whom.id());
        }
        try (Connection connection = source.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, unnest(?))")) {
            notify.setString(1, CHANNEL);
            notify.setArray(2, connection.createArrayOf("text", pushes.toArray()));
            notify.execute();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "other nodes were not told of " + pushes.size() + " pushes: " + e);
        }
    }

    private void gather() {
        try {
            end.await(GATHERING_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear() {
        try {
            do {
                hearUntilItBreaks();
            } while (!end.await(PAUSE_S, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hearUntilItBreaks() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            PGConnection line = connection.unwrap(PGConnection.class);
            while (end.getCount() > 0) {
                PGNotification[] heard = line.getNotifications(LISTENING_MS);
                for (PGNotification push : heard == null ? new PGNotification[0] : heard) {
                    heard(push.getParameter().split(" "));
                }
            }
            statement.execute("unlisten " + CHANNEL);
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "pushes of other nodes are not heard for a moment: " + e);
        }
    }

    private void heard(String[] push) {
        if (push.length == PARTS && !push[0].equals(here)) {
            notifier.pushHere(new Recipient(Role.valueOf(push[1]), Long.parseLong(push[2])));
        }
    }
}
