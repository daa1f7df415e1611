package quxiang.gate;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * A body on its way in, read as it comes and without a thread that waits for it. Once it is whole, the next handler finds it
 * in the exchange as if it were still to be read.
 *
 * <p>What is too large is read to its end all the same, and thrown away: a browser that is still sending shows no answer.
 */
final class IncomingBody {

    /** More than this is not even thrown away: the connection ends. */
    static final long MOST_DISCARDED = 1L << 30;

    /** In every such time this many bytes have to come, or the rest; a telephone in the countryside has ten times as much. */
    private static final int FLOOR_SECONDS = 20;

    private static final int FLOOR_BYTES = 4096;

    /** How much of one body is read before others have their turn. */
    private static final int TURN = 1 << 20;

    private static final int SMALLEST_PIECE = 4 << 10;
    private static final int LARGEST_PIECE = 64 << 10;
    private static final int FILE_PIECE = 1 << 20;

    /** A body with more than this goes to the disk, when it may. */
    private static final int MOST_IN_MEMORY = 256 << 10;

    private final HttpServerExchange exchange;
    private final InetAddress from;
    private final Budget budget;
    private final long most;
    private final boolean toDisk;
    private final HttpHandler whole;
    private final List<PooledByteBuffer> pieces = new ArrayList<>();

    private HttpHandler instead;
    private StreamSourceChannel channel;
    private ByteBuffer piece;
    private FileChannel file;
    private long received;
    private long receivedBefore;
    private long memory;
    private long disk;
    private boolean over;
    private XnioExecutor.Key clock;

    /**
     * @param most what is kept of it; with more it is {@code tooLarge}
     * @param toDisk whether what is large may be kept on the disk
     * @param whole who takes it
     */
    IncomingBody(HttpServerExchange exchange, Budget budget, long most, boolean toDisk, HttpHandler whole) {
        this.exchange = exchange;
        this.from = exchange.getSourceAddress().getAddress();
        this.budget = budget;
        this.most = most;
        this.toDisk = toDisk;
        this.whole = whole;
    }

    /** Begins to read, on the connection's own thread. What it takes is given back when the request is answered. */
    void read() throws Exception {
        exchange.addExchangeCompleteListener((done, next) -> {
            end();
            next.proceed();
        });
        channel = exchange.getRequestChannel();
        if (channel == null) {
            whole.handleRequest(exchange);
            return;
        }
        if (proceed()) {
            finish();
            next().handleRequest(exchange);
        } else if (!over) {
            channel.getReadSetter().set(this::continued);
            clock = exchange.getIoThread().executeAfter(this::tick, FLOOR_SECONDS, TimeUnit.SECONDS);
            channel.resumeReads();
        }
    }

    /** Reads it and throws it away; then this handler answers. */
    void discard(HttpHandler then) throws Exception {
        instead = then;
        read();
    }

    private void continued(StreamSourceChannel ready) {
        if (over) {
            return;
        }
        if (proceed()) {
            finish();
            Connectors.executeRootHandler(next(), exchange);
        }
    }

    private void finish() {
        over = true;
        stopClock();
        channel.getReadSetter().set(null);
        channel.suspendReads();
        if (instead == null) {
            Connectors.ungetRequestBytes(exchange, kept());
            Connectors.resetRequestChannel(exchange);
        }
    }

    private HttpHandler next() {
        return instead == null ? whole : instead;
    }

    /** Reads what is there. @return whether that was the rest */
    private boolean proceed() {
        try {
            for (int turn = 0; turn < TURN; ) {
                int read = channel.read(room());
                if (read < 0) {
                    keep();
                    return true;
                }
                if (read == 0) {
                    return false;
                }
                turn += read;
                received += read;
                if (received > most && instead == null) {
                    forget();
                    instead = RefusalPage.TOO_LARGE::send;
                }
                if (received > MOST_DISCARDED) {
                    throw new IOException("more than anybody sends by mistake");
                }
            }
            exchange.getIoThread().execute(() -> continued(channel));
            return false;
        } catch (NoRoom full) {
            refuse(RefusalPage.BUSY);
            return false;
        } catch (IOException broken) {
            // Whoever sent it is gone, or sends what is no body; there is nobody to tell.
            over = true;
            stopClock();
            end();
            IoUtils.safeClose(exchange.getConnection());
            return false;
        }
    }

    private ByteBuffer room() throws IOException {
        if (instead != null) {
            piece = piece == null ? ByteBuffer.allocate(LARGEST_PIECE) : piece.clear();
            return piece;
        }
        if (piece != null && !piece.hasRemaining()) {
            keep();
        }
        if (piece == null) {
            int size = (int) Math.min(LARGEST_PIECE, Math.max(SMALLEST_PIECE, received));
            takeMemory(size);
            piece = ByteBuffer.allocate(size);
        }
        return piece;
    }

    private void keep() throws IOException {
        if (instead != null || piece == null) {
            return;
        }
        piece.flip();
        if (file != null) {
            write(piece);
            piece.clear();
            return;
        }
        pieces.add(new MemoryPiece(piece));
        piece = null;
        if (toDisk && memory >= MOST_IN_MEMORY) {
            moveToDisk();
        }
    }

    /** What the page reads. */
    private PooledByteBuffer[] kept() {
        for (long at = 0; at < disk; at += FILE_PIECE) {
            pieces.add(new FilePiece(file, at, (int) Math.min(FILE_PIECE, disk - at)));
        }
        return pieces.toArray(PooledByteBuffer[]::new);
    }

    private void takeMemory(long bytes) throws NoRoom {
        if (!budget.memory().take(from, bytes)) {
            throw new NoRoom();
        }
        memory += bytes;
    }

    private void moveToDisk() throws IOException {
        Path path = Files.createTempFile(budget.folder(), "upload", null);
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        for (PooledByteBuffer kept : pieces) {
            write(kept.getBuffer());
        }
        pieces.clear();
        piece = ByteBuffer.allocate(LARGEST_PIECE);
        budget.memory().giveBack(from, memory - LARGEST_PIECE);
        memory = LARGEST_PIECE;
    }

    private void write(ByteBuffer bytes) throws IOException {
        int size = bytes.remaining();
        if (!budget.disk().take(from, size)) {
            throw new NoRoom();
        }
        disk += size;
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private void tick() {
        if (over) {
            return;
        }
        if (received - receivedBefore < FLOOR_BYTES) {
            refuse(RefusalPage.TOO_SLOW);
            return;
        }
        receivedBefore = received;
        clock = exchange.getIoThread().executeAfter(this::tick, FLOOR_SECONDS, TimeUnit.SECONDS);
    }

    private void refuse(RefusalPage page) {
        over = true;
        stopClock();
        channel.getReadSetter().set(null);
        channel.suspendReads();
        end();
        page.send(exchange);
    }

    private void stopClock() {
        if (clock != null) {
            clock.remove();
            clock = null;
        }
    }

    /** Nothing of it is kept any longer. */
    private void forget() {
        pieces.clear();
        piece = null;
        budget.memory().giveBack(from, memory);
        memory = 0;
        budget.disk().giveBack(from, disk);
        disk = 0;
        IoUtils.safeClose(file);
        file = null;
    }

    private void end() {
        stopClock();
        forget();
    }

    /** There is no room for more at the moment. */
    private static final class NoRoom extends IOException {
        private static final long serialVersionUID = 1L;

        NoRoom() {
            super("no room for more bodies");
        }
    }

    /**
     * What all bodies together may take.
     *
     * @param folder where those lie that are on the disk; they have no name there
     */
    record Budget(Shares memory, Shares disk, Path folder) {}
}
