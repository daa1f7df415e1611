package quxiang.gate;

import io.undertow.connector.PooledByteBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A piece of a body that waits on the disk until the page reads it. */
final class FilePiece implements PooledByteBuffer {

    private final FileChannel file;
    private final long from;
    private final int size;
    private ByteBuffer read;
    private boolean open = true;

    FilePiece(FileChannel file, long from, int size) {
        this.file = file;
        this.from = from;
        this.size = size;
    }

    @Override
    public ByteBuffer getBuffer() {
        if (read == null) {
            ByteBuffer buffer = ByteBuffer.allocate(size);
            try {
                while (buffer.hasRemaining()) {
                    if (file.read(buffer, from + buffer.position()) < 0) {
                        throw new IOException("the body's file is cut off");
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            read = buffer.flip();
        }
        return read;
    }

    @Override
    public void close() {
        open = false;
        read = null;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
