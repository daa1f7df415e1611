package quxiang.gate;

import io.undertow.connector.PooledByteBuffer;
import java.nio.ByteBuffer;

/** A piece of a body in memory. */
final class MemoryPiece implements PooledByteBuffer {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private ByteBuffer buffer;

    MemoryPiece(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    @Override
    public ByteBuffer getBuffer() {
        return buffer;
    }

    @Override
    public void close() {
        buffer = NOTHING;
    }

    @Override
    public boolean isOpen() {
        return buffer != NOTHING;
    }
}
