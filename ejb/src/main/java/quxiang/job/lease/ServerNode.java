package quxiang.job.lease;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** This server: its name and its present start. The servers of a cluster do not share a name. */
@ApplicationScoped
public class ServerNode {

    private final String name = System.getProperty("jboss.node.name", "server");
    private final String boot = UUID.randomUUID().toString();

    /** The name of the server, the same after it was started anew. */
    public String name() {
        return name;
    }

    /** This start of the server, another one each time. */
    public String boot() {
        return boot;
    }
}
