package quxiang.browser;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before two nodes, as a load balancer does: everything goes to the first as long as that takes connections, then to the other. */
final class Balancer implements Closeable {

    private final ServerSocket door;
    private final int[] ports;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int serving;

    Balancer(int first, int second) throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ports = new int[] {first, second};
        begin(this::serve);
    }

    String address(String path) {
        return "http://127.0.0.1:" + door.getLocalPort() + path;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket client = keep(door.accept());
                Socket node = connect();
                begin(() -> pass(client, node));
                begin(() -> pass(node, client));
            } catch (IOException closed) {
                // The next one may fare better; when the door is closed there is none.
            }
        }
    }

    private Socket connect() throws IOException {
        try {
            return keep(new Socket(InetAddress.getLoopbackAddress(), ports[serving]));
        } catch (IOException dead) {
            serving = 1 - serving;
            return keep(new Socket(InetAddress.getLoopbackAddress(), ports[serving]));
        }
    }

    private Socket keep(Socket socket) {
        open.add(socket);
        return socket;
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException gone) {
            // Both ends are closed, as they would be without us.
        }
        open.remove(from);
    }

    private static void begin(Runnable task) {
        Thread thread = new Thread(task, "balancer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
